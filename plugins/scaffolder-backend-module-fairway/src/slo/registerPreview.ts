import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { previewOf } from './previewOf';

/** The preview for agents: of documents that they bring along. Tells mistakes instead of failing. */
export function registerPreview(actionsRegistry: ActionsRegistryService): void {
  actionsRegistry.register({
    name: 'preview-slo',
    title: 'Preview SLO',
    description:
      'Reads OpenSLO documents and says what they would bring: rules for Prometheus, alerts, cost, and what is wrong with them. Asks no server, changes nothing',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z =>
        z.object({
          documents: z
            .string()
            .describe('OpenSLO documents as YAML, separated by ---'),
          rawSeries: z
            .number()
            .int()
            .positive()
            .optional()
            .describe('How many series a selector of an SLO finds, about'),
          eventsPerSecond: z.number().positive().optional().describe('Mean'),
          scrapeInterval: z
            .number()
            .positive()
            .optional()
            .describe('Seconds between two scrapes. Default: 30'),
        }),
      output: z =>
        z.object({
          markdown: z.string().describe('All of it, for people'),
          ids: z.array(z.string()).describe('SLOs without mistakes'),
          mistakes: z
            .array(z.string())
            .describe('With these no rules can be made'),
          findings: z.array(z.string()).describe('What to think about'),
          ruleFile: z.string().describe('Rules for Prometheus, YAML'),
          costs: z.array(
            z.object({
              id: z.string(),
              cost: z.any(),
              slothCost: z.any().optional(),
            }),
          ),
        }),
    },
    async action({ input: { documents, ...known } }) {
      const texts = [{ file: 'documents', text: documents }];
      return { output: previewOf(texts, known) };
    },
  });
}
