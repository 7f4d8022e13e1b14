import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  ARGOCD_APP_NAME_ANNOTATION,
  ARGOCD_APP_NAMESPACE_ANNOTATION,
  ARGOCD_APP_SELECTOR_ANNOTATION,
  ARGOCD_INSTANCE_NAME_ANNOTATION,
  ARGOCD_PROJECT_NAME_ANNOTATION,
  ARGOCD_PROXY_URL_ANNOTATION,
} from '@fairway/contracts/argocd';
import { proxiedArgoCdName, type DirectoryEntity } from '@fairway/kit-node';
import { ownersOf } from './ownersOf';
import { parseLabelSelector, type LabelSelector } from './labelSelector';

/** What the annotations of an entity ask for. */
export interface WantedApplications {
  /** Each with the namespace that stands before it, if one does. */
  names?: { namespace?: string; name: string }[];
  selector?: LabelSelector;
  namespace?: string;
  project?: string;
  instances?: string[];
  /** The instance behind the proxy; it is meant only where there is one of that name. */
  proxied?: string;
  /** The annotation that says most, as written. */
  key: string;
  value: string;
}

/** What the annotations of Backstage's Kubernetes plugin say; the objects of Flux are found by them. */
export interface MarkedObjects {
  /** Value of the label `backstage.io/kubernetes-id`. */
  id?: string;
  /** In place of the label. */
  selector?: LabelSelector;
  namespace?: string;
  /** The annotation that says most, as written. */
  key: string;
  value: string;
}

/** What linking needs of an entity. */
export interface LinkableEntity extends DirectoryEntity {
  namespace: string;
  name: string;
  /** `backstage.io/kubernetes-id`, which applications may carry as a label. */
  kubernetesId?: string;
  /** Refs of who owns it. */
  owners: string[];
  /** `undefined`: it has none of the annotations for Argo CD. */
  wanted?: WantedApplications;
  /** `undefined`: it has none of the annotations for Kubernetes. */
  kubernetes?: MarkedObjects;
}

/** Of the Kubernetes plugin, as an annotation of entities and as a label of objects. */
export const KUBERNETES_ID = 'backstage.io/kubernetes-id';
const KUBERNETES_SELECTOR = 'backstage.io/kubernetes-label-selector';
const KUBERNETES_NAMESPACE = 'backstage.io/kubernetes-namespace';

const ARGOCD_ANNOTATIONS = [
  ARGOCD_APP_NAME_ANNOTATION,
  ARGOCD_APP_SELECTOR_ANNOTATION,
  ARGOCD_PROJECT_NAME_ANNOTATION,
];

/** Annotations that lead to applications, each alone. */
export const LINKING_ANNOTATIONS = [
  ...ARGOCD_ANNOTATIONS,
  KUBERNETES_SELECTOR,
  KUBERNETES_ID,
];

const ANNOTATIONS = [
  ...LINKING_ANNOTATIONS,
  ARGOCD_APP_NAMESPACE_ANNOTATION,
  ARGOCD_INSTANCE_NAME_ANNOTATION,
  ARGOCD_PROXY_URL_ANNOTATION,
  KUBERNETES_NAMESPACE,
];

/** All that they say, as written; what only narrows says nothing alone. */
function annotated(annotations: Record<string, string>): string | undefined {
  if (LINKING_ANNOTATIONS.every(name => annotations[name] === undefined)) {
    return undefined;
  }
  const said = ANNOTATIONS.filter(name => annotations[name] !== undefined);
  return JSON.stringify(said.map(name => [name, annotations[name]]));
}

function listed(text: string | undefined): string[] | undefined {
  const parts = text
    ?.split(',')
    .map(part => part.trim())
    .filter(part => part !== '');
  return parts && parts.length > 0 ? parts : undefined;
}

function namesIn(text: string | undefined): WantedApplications['names'] {
  return listed(text)?.map(part => {
    const [name, namespace, ...rest] = part.split('/').reverse();
    if (!name || namespace === '' || rest.length > 0) {
      throw new InputError(
        `${ARGOCD_APP_NAME_ANNOTATION}: "${part}" is no application; write its name, or <namespace>/<name>`,
      );
    }
    return { name, namespace };
  });
}

function wantedBy(
  annotations: Record<string, string>,
): WantedApplications | undefined {
  const key = ARGOCD_ANNOTATIONS.find(name => annotations[name]?.trim());
  if (!key) return undefined;
  const proxyUrl = annotations[ARGOCD_PROXY_URL_ANNOTATION]?.trim();
  const selector = annotations[ARGOCD_APP_SELECTOR_ANNOTATION]?.trim();
  return {
    key,
    value: annotations[key],
    names: namesIn(annotations[ARGOCD_APP_NAME_ANNOTATION]),
    selector: selector ? parseLabelSelector(selector) : undefined,
    namespace:
      annotations[ARGOCD_APP_NAMESPACE_ANNOTATION]?.trim() || undefined,
    project: annotations[ARGOCD_PROJECT_NAME_ANNOTATION]?.trim() || undefined,
    instances: listed(annotations[ARGOCD_INSTANCE_NAME_ANNOTATION]),
    proxied: proxyUrl ? proxiedArgoCdName(proxyUrl) : undefined,
  };
}

function markedBy(
  annotations: Record<string, string>,
): MarkedObjects | undefined {
  const key = [KUBERNETES_SELECTOR, KUBERNETES_ID].find(name =>
    annotations[name]?.trim(),
  );
  if (!key) return undefined;
  const value = annotations[key];
  const namespace = annotations[KUBERNETES_NAMESPACE]?.trim() || undefined;
  const rest = { key, value, namespace };
  return key === KUBERNETES_SELECTOR
    ? { ...rest, selector: selectorOfPeer(value) }
    : { ...rest, id: value.trim() };
}

/** Another plugin's annotation: what that reads and we do not must not cost the entity its other links. */
function selectorOfPeer(text: string): LabelSelector {
  try {
    return parseLabelSelector(text.trim());
  } catch {
    // The card names the annotation among what it tried.
    return () => false;
  }
}

/**
 * What linking needs of a catalog entity.
 *
 * @throws InputError if one of its annotations cannot be read
 */
export function linkableEntity(entity: Entity): LinkableEntity {
  const { annotations = {}, name, namespace = 'default' } = entity.metadata;
  return {
    ref: stringifyEntityRef(entity),
    kind: entity.kind,
    namespace,
    name,
    annotated: annotated(annotations),
    kubernetesId: annotations[KUBERNETES_ID] || undefined,
    owners: ownersOf(entity),
    wanted: wantedBy(annotations),
    kubernetes: markedBy(annotations),
  };
}
