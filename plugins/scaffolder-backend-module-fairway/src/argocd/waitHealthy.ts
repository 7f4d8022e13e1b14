import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { Application } from '@fairway/contracts/argocd';
import { stringify } from 'yaml';
import type { ArgoCdClientOf } from './argoCdClient';
import { describeApplication, waitFor } from './waitFor';

const EXAMPLES = [
  {
    description: 'Waits until what was just deployed runs',
    example: stringify({
      steps: [
        {
          id: 'healthy',
          name: 'Wait until it runs',
          action: 'fairway:argocd:app:wait-healthy',
          input: {
            application: '${{ steps.deploy.output.application }}',
            timeoutMinutes: 15,
          },
        },
      ],
    }),
  },
];

// So long a failure may be of the sync before the one that was just asked for.
const GRACE_MS = 15_000;

/** Whether its sync failed, rather than one before. */
function failed(
  { state, lastSync }: Application,
  waitingSince: number,
): boolean {
  if (state !== 'sync-failed') return false;
  const began = Date.parse(lastSync?.startedAt ?? '');
  return began >= waitingSince || Date.now() - waitingSince > GRACE_MS;
}

function runs({ sources }: Application, revision: string | undefined): boolean {
  return (
    revision === undefined ||
    sources.some(source => source.revision?.startsWith(revision))
  );
}

/** Waits until an application is synced and healthy. */
export function waitHealthyAction(clientOf: ArgoCdClientOf) {
  return createTemplateAction({
    id: 'fairway:argocd:app:wait-healthy',
    description:
      'Waits until an Argo CD application is synced and healthy, and logs each change on the way; fails at once when its sync fails',
    supportsDryRun: true,
    examples: EXAMPLES,
    schema: {
      input: {
        application: z =>
          z.string().describe('Address: <instance>/<namespace>/<name>'),
        revision: z =>
          z
            .string()
            .optional()
            .describe('Commit or version that must run; default: any'),
        timeoutMinutes: z =>
          z.number().positive().max(120).optional().describe('Default 10'),
      },
      output: {
        state: z => z.string(),
        url: z => z.string().optional(),
        images: z => z.array(z.string()),
      },
    },
    async handler(ctx) {
      const { application, revision, timeoutMinutes = 10 } = ctx.input;
      if (ctx.isDryRun) {
        ctx.logger.info(
          `Would wait up to ${timeoutMinutes} min until ${application} is synced and healthy.`,
        );
        return;
      }
      const waitingSince = Date.now();
      const found = await waitFor(ctx, clientOf, {
        application,
        timeoutMinutes,
        what: 'synced and healthy',
        until(one) {
          if (one && failed(one, waitingSince)) {
            throw new Error(`${application} is ${describeApplication(one)}`);
          }
          return one?.state === 'synced' && runs(one, revision);
        },
      });
      ctx.output('state', found!.state);
      ctx.output('images', found!.images);
      if (found!.url) ctx.output('url', found!.url);
    },
  });
}
