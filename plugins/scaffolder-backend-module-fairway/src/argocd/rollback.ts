import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { InputError } from '@backstage/errors';
import { stringify } from 'yaml';
import { carryOut } from '../carryOut';
import { applicationOf } from './applicationOf';
import type { ArgoCdClientOf } from './argoCdClient';

const EXAMPLES = [
  {
    description: 'Rolls a component back to what ran before',
    example: stringify({
      steps: [
        {
          id: 'rollback',
          name: 'Roll back',
          action: 'fairway:argocd:app:rollback',
          input: { entityRef: 'component:default/shop' },
        },
      ],
    }),
  },
];

/** Rolls an application back that is bound to an entity. */
export function rollbackAction(clientOf: ArgoCdClientOf) {
  return createTemplateAction({
    id: 'fairway:argocd:app:rollback',
    description:
      'Rolls an Argo CD application that is bound to an entity back to a past deployment; auto-sync is paused before',
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
        id: z =>
          z
            .number()
            .int()
            .optional()
            .describe('Of the deployment. Default: the one before the current'),
        prune: z => z.boolean().optional().describe('Default false'),
      },
      output: {
        application: z => z.string(),
        plan: z => z.any(),
      },
    },
    async handler(ctx) {
      const { entityRef, prune } = ctx.input;
      const { signal } = ctx;
      const client = await clientOf(ctx);
      const application = await applicationOf(
        client,
        entityRef,
        ctx.input.application,
      );
      // Of a task that is run again the current one is another: then this would roll back twice.
      const id = await ctx.checkpoint({
        key: `rollback.${application}`,
        fn: async () => ctx.input.id ?? (await previous(client, application)),
      });
      const options = { application, id, prune };
      const { plan } = await carryOut(ctx, {
        plan: () => client.rollback.plan(entityRef, options, { signal }),
        apply: planId =>
          client.rollback.apply(entityRef, options, { planId, signal }),
      });
      ctx.output('plan', plan);
      ctx.output('application', application);
    },
  });
}

async function previous(
  client: Awaited<ReturnType<ArgoCdClientOf>>,
  application: string,
): Promise<number> {
  const { deployments } = await client.history({ application });
  const before = deployments.find(({ current }) => !current);
  if (!before) {
    throw new InputError(
      `${application} was deployed once only: there is nothing to roll back to`,
    );
  }
  return before.id;
}
