import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';
import { carryOut } from '../carryOut';
import { applicationOf } from './applicationOf';
import type { ArgoCdClientOf } from './argoCdClient';

const EXAMPLES = [
  {
    description: 'Syncs the application of a component',
    example: stringify({
      steps: [
        {
          id: 'sync',
          name: 'Sync',
          action: 'fairway:argocd:app:sync',
          input: { entityRef: 'component:default/shop', prune: true },
        },
      ],
    }),
  },
];

/** Syncs an application that is bound to an entity. */
export function syncAction(clientOf: ArgoCdClientOf) {
  return createTemplateAction({
    id: 'fairway:argocd:app:sync',
    description:
      'Begins a sync of an Argo CD application that is bound to an entity',
    supportsDryRun: true,
    examples: EXAMPLES,
    schema: {
      input: {
        entityRef: z => z.string().describe('Such as component:default/shop'),
        application: z =>
          z
            .string()
            .optional()
            .describe(
              'Address: <instance>/<namespace>/<name>. Default: the only one that is bound to the entity',
            ),
        revision: z => z.string().optional(),
        prune: z => z.boolean().optional().describe('Default false'),
        force: z => z.boolean().optional().describe('Default false'),
      },
      output: {
        application: z => z.string(),
        plan: z => z.any(),
      },
    },
    async handler(ctx) {
      const { entityRef, revision, prune, force } = ctx.input;
      const { signal } = ctx;
      const client = await clientOf(ctx);
      const application = await applicationOf(
        client,
        entityRef,
        ctx.input.application,
      );
      const options = { application, revision, prune, force };
      const { plan } = await carryOut(ctx, {
        plan: () => client.sync.plan(entityRef, options, { signal }),
        apply: planId =>
          client.sync.apply(entityRef, options, { planId, signal }),
      });
      ctx.output('plan', plan);
      ctx.output('application', application);
    },
  });
}
