/**
 * Names of the Argo CD applications of an entity, separated by commas. A namespace may stand before a name: `team-a/shop`.
 *
 * @public
 */
export const ARGOCD_APP_NAME_ANNOTATION = 'argocd/app-name';

/**
 * Kubernetes label selector for the Argo CD applications of an entity, such as `app=shop,tier in (web, api)`.
 *
 * @public
 */
export const ARGOCD_APP_SELECTOR_ANNOTATION = 'argocd/app-selector';

/**
 * Narrows what the other annotations match to applications in this namespace. Alone it links nothing.
 *
 * @public
 */
export const ARGOCD_APP_NAMESPACE_ANNOTATION = 'argocd/app-namespace';

/**
 * Narrows what the other annotations match to applications of this Argo CD project. Alone: all of them.
 *
 * @public
 */
export const ARGOCD_PROJECT_NAME_ANNOTATION = 'argocd/project-name';

/**
 * Narrows what the other annotations match to these Argo CD instances, separated by commas.
 *
 * @public
 */
export const ARGOCD_INSTANCE_NAME_ANNOTATION = 'argocd/instance-name';

/**
 * Path of Backstage's proxy, such as `/argocd-eu/api`, behind which the Argo CD stands: narrows to that instance, where instances are
 * configured by the proxy.
 *
 * @public
 */
export const ARGOCD_PROXY_URL_ANNOTATION = 'argocd/proxy-url';

/**
 * On an Argo CD Application, Kustomization or HelmRelease itself: the entity that it deploys, such as
 * `component:default/shop`. Whoever may write the object says so, not whoever owns the entity's repository: the
 * application is bound to the entity, and only a bound
 * one can be acted on.
 *
 * @public
 */
export const ENTITY_REF_ANNOTATION = 'backstage.io/entity-ref';
