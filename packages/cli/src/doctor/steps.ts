import type { SourceConfig } from '@fairway/kit-node/tools';
import type { Check } from './Diagnosis';

/** What must be right before a source tells anything, each needing those before it. */
export const STEPS = ['connection', 'tls', 'credentials', 'content'] as const;

export type Step = (typeof STEPS)[number];

/** What is checked once a source answers, per kind. */
export const LATER: Record<SourceConfig['kind'], string[]> = {
  prometheus: ['version', 'clock', 'warnings', 'slos', 'rules'],
  alertmanager: ['version', 'clock', 'silences'],
  argocd: ['version', 'clock', 'applications'],
  kubernetes: ['version', 'clock', 'deliveries'],
};

/** All steps, of a source that gave an answer. */
export function passedSteps({ url, auth }: SourceConfig): Check[] {
  const reasons: Record<Step, string> = {
    connection: 'answers',
    tls: url.startsWith('https:')
      ? 'its certificate is trusted'
      : 'not used: the url is http',
    credentials:
      auth.type === 'none' ? 'none are needed' : `accepted (${auth.type})`,
    content: 'answers as its API does',
  };
  return STEPS.map(name => ({
    name,
    result: name === 'tls' && url.startsWith('http:') ? 'note' : 'ok',
    reason: reasons[name],
  }));
}
