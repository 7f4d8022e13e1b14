import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';
import { carryOut } from '../carryOut';
import type { ArgoCdClientOf } from './argoCdClient';
import { waitFor } from './waitFor';

const EXAMPLES = [
  {
    description: 'Deletes an application with all that it deployed',
    example: stringify({
      steps: [
        {
          id: 'delete',
          name: 'Delete the preview',
          action: 'fairway:argocd:app:delete',
          input: { application: 'argocd-eu/argocd/shop-preview-12' },
        },
      ],
    }),
  },
];

/** Deletes an application, and waits until it is gone. */
export function removeAction(clientOf: ArgoCdClientOf) {
  return createTemplateAction({
    id: 'fairway:argocd:app:delete',
    description:
      'Deletes an Argo CD application, by default with all that it deployed, and waits until it is gone',
    supportsDryRun: true,
    examples: EXAMPLES,
    schema: {
      input: {
        application: z =>
          z.string().describe('Address: <instance>/<namespace>/<name>'),
        cascade: z =>
          z
            .boolean()
            .optional()
            .describe('Delete what it deployed, too. Default true'),
        adopt: z =>
          z
            .boolean()
            .optional()
            .describe('Delete it though it was not made by Fairway'),
        timeoutMinutes: z =>
          z.number().positive().max(120).optional().describe('Default 10'),
      },
      output: {
        change: z => z.enum(['deleted', 'absent']),
        plan: z => z.any(),
      },
    },
    async handler(ctx) {
      const { application, cascade, adopt, timeoutMinutes = 10 } = ctx.input;
      const client = await clientOf(ctx);
      const options = { application, cascade, adopt };
      const { signal } = ctx;
      const { plan, output } = await carryOut(ctx, {
        plan: () => client.remove.plan(options, { signal }),
        apply: planId => client.remove.apply(options, { planId, signal }),
      });
      ctx.output('plan', plan);
      if (!output) return;
      if (output.change === 'absent') {
        ctx.logger.info(`There is no ${application}: nothing was deleted.`);
        ctx.output('change', 'absent');
        return;
      }
      await waitFor(ctx, clientOf, {
        application,
        timeoutMinutes,
        until: found => found === undefined,
        what: 'gone',
      });
      ctx.output('change', 'deleted');
    },
  });
}
