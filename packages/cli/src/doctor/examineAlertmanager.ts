import type { Source, SourceConfig } from '@fairway/kit-node/tools';
import { z } from 'zod/v3';
import { clockCheck, silenceCheck, versionCheck } from './checks';
import type { Examination } from './examineSource';
import { passedSteps } from './steps';

const statusSchema = z.object({
  versionInfo: z.object({ version: z.string() }).optional().catch(undefined),
});

/**
 * Asks an Alertmanager for all that Fairway needs of it.
 *
 * @throws SourceError when it gives no usable answer
 */
export async function examineAlertmanager(
  source: Source,
  config: SourceConfig,
): Promise<Examination> {
  const [status, silences] = await Promise.all([
    source.request({ path: '/api/v2/status', schema: statusSchema }),
    source.request({ path: '/api/v2/silences', schema: z.array(z.unknown()) }),
  ]);
  const { clockSkewSeconds } = silences;
  const number = status.body.versionInfo?.version;
  const version = number && `Alertmanager ${number}`;
  return {
    state: 'ok',
    version,
    clockSkewSeconds,
    checks: [
      ...passedSteps(config),
      versionCheck(version),
      clockCheck(source.name, clockSkewSeconds),
      silenceCheck(silences.body.length),
    ],
  };
}
