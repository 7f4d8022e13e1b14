import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { managedManifestSchema } from '@fairway/contracts/argocd';
import { stringify } from 'yaml';
import { carryOut } from '../carryOut';
import { applicationManifest } from './applicationManifest';
import type { ArgoCdClientOf } from './argoCdClient';

const EXAMPLES = [
  {
    description: 'An application that deploys a folder of a repository',
    example: stringify({
      steps: [
        {
          id: 'deploy',
          name: 'Deploy to production',
          action: 'fairway:argocd:app:ensure',
          input: {
            instance: 'argocd-eu',
            application: {
              name: 'shop-production',
              project: 'team-shop',
              entityRef: 'component:default/shop',
              repoUrl: 'https://git.example.com/team-shop/shop-deploy.git',
              path: 'overlays/production',
              cluster: 'prod-eu-1',
              destinationNamespace: 'shop',
            },
          },
        },
      ],
    }),
  },
  {
    description: 'A project, by its manifest',
    example: stringify({
      steps: [
        {
          id: 'project',
          name: 'Make the project of the team',
          action: 'fairway:argocd:app:ensure',
          input: {
            instance: 'argocd-eu',
            manifest: {
              kind: 'AppProject',
              metadata: { name: 'team-shop' },
              spec: {
                sourceRepos: ['https://git.example.com/team-shop/*'],
                destinations: [{ name: 'prod-eu-1', namespace: 'shop-*' }],
              },
            },
          },
        },
      ],
    }),
  },
];

const OUTCOMES = {
  created: 'Created.',
  updated: 'Updated.',
  unchanged: 'It is so already: nothing was changed.',
};

/** Makes a project, application or ApplicationSet be as it is told. */
export function ensureAction(clientOf: ArgoCdClientOf) {
  return createTemplateAction({
    id: 'fairway:argocd:app:ensure',
    description:
      'Makes an Argo CD project, application or ApplicationSet be as told. Where it is so already, nothing is done',
    supportsDryRun: true,
    examples: EXAMPLES,
    schema: {
      input: {
        instance: z =>
          z.string().describe('Name of the Argo CD in the configuration'),
        application: z =>
          z
            .object({
              name: z.string(),
              namespace: z
                .string()
                .optional()
                .describe('Where the Application itself is kept'),
              project: z.string().optional(),
              entityRef: z
                .string()
                .optional()
                .describe(
                  'Entity that it deploys, such as component:default/shop: it is bound to it',
                ),
              labels: z.record(z.string()).optional(),
              repoUrl: z.string(),
              path: z.string().optional(),
              chart: z.string().optional(),
              targetRevision: z.string().optional(),
              cluster: z.string().describe('Name or address of the cluster'),
              destinationNamespace: z.string(),
              autoSync: z
                .boolean()
                .optional()
                .describe('With pruning and self-healing. Default true'),
              createNamespace: z.boolean().optional().describe('Default false'),
            })
            .strict()
            .optional()
            .describe('An application; instead of a manifest'),
        manifest: z =>
          z
            .record(z.unknown())
            .optional()
            .describe(
              'An AppProject, Application or ApplicationSet; instead of an application',
            ),
        adopt: z =>
          z
            .boolean()
            .optional()
            .describe('Take over what exists and was not made by Fairway'),
      },
      output: {
        change: z => z.enum(['created', 'updated', 'unchanged']),
        application: z =>
          z
            .string()
            .optional()
            .describe('Address of the application, for the other actions'),
        url: z => z.string().optional(),
        plan: z => z.any(),
      },
    },
    async handler(ctx) {
      const { instance, application, manifest, adopt } = ctx.input;
      if ((application === undefined) === (manifest === undefined)) {
        throw new InputError(
          'input: give either application or manifest, not both and not none',
        );
      }
      const options = {
        instance,
        adopt,
        manifest: application
          ? applicationManifest(application)
          : readManifest(manifest),
      };
      const { ensure } = await clientOf(ctx);
      const { plan, output } = await carryOut(ctx, {
        plan: () => ensure.plan(options, { signal: ctx.signal }),
        apply: planId => ensure.apply(options, { planId, signal: ctx.signal }),
      });
      ctx.output('plan', plan);
      if (!output) return;
      ctx.logger.info(OUTCOMES[output.change]);
      ctx.output('change', output.change);
      if (output.application) ctx.output('application', output.application);
      if (output.url) ctx.output('url', output.url);
    },
  });
}

function readManifest(manifest: unknown) {
  const parsed = managedManifestSchema.safeParse(manifest);
  if (parsed.success) return parsed.data;
  const [{ path, message }] = parsed.error.issues;
  throw new InputError(`input.manifest.${path.join('.')}: ${message}`);
}
