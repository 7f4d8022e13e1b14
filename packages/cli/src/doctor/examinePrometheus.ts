import { PrometheusClient } from '@fairway/kit-node/prometheus';
import type { Source, SourceConfig } from '@fairway/kit-node/tools';
import { clockCheck, sloCheck, versionCheck, warningCheck } from './checks';
import { countSlos } from './countSlos';
import type { Examination } from './examineSource';
import { examineRules } from './examineRules';
import { passedSteps } from './steps';

/**
 * Asks a Prometheus for all that Fairway needs of it.
 *
 * @throws SourceError when it gives no usable answer at all
 */
export async function examinePrometheus(
  source: Source,
  config: SourceConfig,
): Promise<Examination> {
  const client = PrometheusClient.create(source);
  const answer = await client.query('vector(1)');
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
      ...passedSteps(config),
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
