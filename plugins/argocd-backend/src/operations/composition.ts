import type { argocdContract } from '@fairway/contracts/argocd';
import type { Handlers } from '@fairway/kit-node';
import { childrenOf, parentsOf } from '../composition/family';
import { readApplicationSet } from '../composition/readApplicationSet';
import { toHydration } from '../composition/toHydration';
import { isApplication } from '../model/kinship';
import { worstFirst } from '../model/order';
import { askAbout } from '../upstream/askAbout';
import { upstreamCompositionSchema } from '../upstream/composition';
import type { ArgoCdDeps } from './ArgoCdDeps';
import { toldEnvelope } from './toldEnvelope';
import { requireApplication, visibleApplications } from './visibleApplications';

/** What made an application, and what it is made of. */
export function composition(
  deps: ArgoCdDeps,
): Handlers<typeof argocdContract>['composition'] {
  return async ({ options, ...asker }) => {
    const { application, instance } = await requireApplication(
      options.application,
      asker,
      deps,
    );
    const { source } = instance;
    const { body, asOf } = await askAbout(source, application, {
      path: '',
      schema: upstreamCompositionSchema,
    });
    const set = await readApplicationSet({
      source,
      application,
      composition: body,
      visibleNames: async names => {
        const { instance: argoCd, namespace } = application;
        const members = names.flatMap(
          name => deps.model.find(`${argoCd}/${namespace}/${name}`) ?? [],
        );
        const visible = await visibleApplications(members, asker, deps);
        return new Set(visible.map(({ name }) => name));
      },
    });

    const all = deps.model
      .entries()
      .filter(({ status }) => status.tool === 'argocd');
    const self = deps.model.find(application.ref)!;
    const declared = body.status.resources.filter(isApplication);
    const { children, unheard } = childrenOf(self, declared, all);
    const visibleChildren = await visibleApplications(children, asker, deps);
    const parents = parentsOf(self, all);
    return {
      ...toldEnvelope(instance, asOf),
      ref: application.ref,
      parents: await visibleApplications(parents, asker, deps),
      children: visibleChildren.sort(worstFirst),
      hidden: children.length - visibleChildren.length,
      applicationSet: set.applicationSet,
      hydration: toHydration(body),
      notes: [
        ...(set.note ? [set.note] : []),
        ...(unheard > 0
          ? [
              `${unheard} of the applications that it declares are in no Argo CD that Fairway follows`,
            ]
          : []),
      ],
    };
  };
}
