import { readFile } from 'node:fs/promises';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';
import { previewOf } from './previewOf';

const EXAMPLES = [
  {
    description: 'Shows what an SLO brings with it, in a pull request',
    example: stringify({
      steps: [
        {
          id: 'preview',
          name: 'Preview',
          action: 'fairway:slo:preview',
          input: { files: ['slos/checkout.yaml'], rawSeries: 20 },
        },
        {
          id: 'propose',
          name: 'Propose',
          action: 'publish:github:pull-request',
          input: {
            repoUrl: 'github.com?owner=shop&repo=checkout',
            branchName: 'slo-checkout',
            title: 'An SLO for checkout',
            description: '${{ steps.preview.output.markdown }}',
          },
        },
      ],
    }),
  },
];

/** What OpenSLO documents of the workspace bring with them. Asks nobody, changes nothing. */
export function previewAction() {
  return createTemplateAction({
    id: 'fairway:slo:preview',
    description:
      'Reads OpenSLO documents of the workspace and says what they bring: rules, alerts, cost, and what is wrong with them. Fails if one has a mistake',
    supportsDryRun: true,
    examples: EXAMPLES,
    schema: {
      input: {
        files: z =>
          z
            .array(z.string())
            .min(1)
            .describe('Paths in the workspace, such as slos/checkout.yaml'),
        rawSeries: z =>
          z
            .number()
            .int()
            .positive()
            .optional()
            .describe(
              'How many series a selector of an SLO finds, about. Without it, what the rules read is not known',
            ),
        eventsPerSecond: z =>
          z
            .number()
            .positive()
            .optional()
            .describe(
              'Mean. With it, alerts are found that never have enough bad events to fire',
            ),
        scrapeInterval: z =>
          z
            .number()
            .positive()
            .optional()
            .describe('Seconds between two scrapes. Default: 30'),
      },
      output: {
        markdown: z => z.string().describe('All of it, for a pull request'),
        ids: z => z.array(z.string()).describe('Ids of the SLOs'),
        findings: z => z.array(z.string()).describe('What to think about'),
        ruleFile: z => z.string().describe('Rules for Prometheus, YAML'),
        costs: z => z.array(z.any()).describe('What the rules cost, by SLO'),
      },
    },
    async handler(ctx) {
      const { files, ...known } = ctx.input;
      const texts = await Promise.all(
        files.map(async file => ({
          file,
          text: await readDocument(ctx.workspacePath, file),
        })),
      );
      const preview = previewOf(texts, known);
      for (const finding of preview.findings) ctx.logger.warn(finding);
      if (preview.mistakes.length > 0) {
        throw new InputError(preview.mistakes.join('\n'));
      }
      ctx.logger.info(preview.markdown);
      ctx.output('markdown', preview.markdown);
      ctx.output('ids', preview.ids);
      ctx.output('findings', preview.findings);
      ctx.output('ruleFile', preview.ruleFile);
      ctx.output('costs', preview.costs);
    },
  });
}

async function readDocument(workspace: string, file: string): Promise<string> {
  const path = resolveSafeChildPath(workspace, file);
  return readFile(path, 'utf8').catch(() => {
    throw new InputError(
      `There is no file ${file} in the workspace; make it before this step, with fetch:template for instance`,
    );
  });
}
