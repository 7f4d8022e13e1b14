import { PrometheusClient } from '@fairway/kit-node/prometheus';
import {
  SourceError,
  type Source,
  type SourceConfig,
} from '@fairway/kit-node/tools';
import { clockCheck, sloCheck, versionCheck, warningCheck } from './checks';
import { countSlos } from './countSlos';
import type { Check, SourceDiagnosis } from './Diagnosis';
import { explainFailure, STEPS } from './explainFailure';
import { examineRules } from './examineRules';

type Examination = Omit<SourceDiagnosis, 'name' | 'kind' | 'url'>;

/** Asks a Prometheus for all that Fairway needs of it, and says what is in the way. */
export async function examineSource(
  source: Source,
  config: SourceConfig,
): Promise<Examination> {
  const client = PrometheusClient.create(source);
  let answer;
  try {
    answer = await client.query('vector(1)');
  } catch (error) {
    if (error instanceof SourceError) {
      return { state: error.state, checks: explainFailure(error, config) };
    }
    throw error;
  }
  const { clockSkewSeconds } = answer;
  const [version, slos, rules] = await Promise.all([
    client.version(),
    countSlos(client),
    examineRules(client, config),
  ]);
  return {
    state: 'ok',
    version,
    clockSkewSeconds,
    slos: slos.counts,
    checks: [
      ...passed(config),
      versionCheck(version),
      clockCheck(source.name, clockSkewSeconds),
      warningCheck([...answer.warnings, ...slos.warnings]),
      slos.failure
        ? { name: 'slos', result: 'problem', ...slos.failure }
        : sloCheck(slos.counts),
      rules,
    ],
  };
}

function passed({ url, auth }: SourceConfig): Check[] {
  const reasons: Record<(typeof STEPS)[number], string> = {
    connection: 'answers',
    tls: url.startsWith('https:')
      ? 'its certificate is trusted'
      : 'not used: the url is http',
    credentials:
      auth.type === 'none' ? 'none are needed' : `accepted (${auth.type})`,
    content: "answers as Prometheus' API does",
  };
  return STEPS.map(name => ({
    name,
    result: name === 'tls' && url.startsWith('http:') ? 'note' : 'ok',
    reason: reasons[name],
  }));
}
