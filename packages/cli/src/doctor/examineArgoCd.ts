import type { Source, SourceConfig } from '@fairway/kit-node/tools';
import { z } from 'zod/v3';
import { applicationCheck, clockCheck, versionCheck } from './checks';
import type { Examination } from './examineSource';
import { passedSteps } from './steps';

const versionSchema = z.object({ Version: z.string().optional() });

// An empty list is `null`.
const listSchema = z.object({ items: z.array(z.unknown()).nullable() });

/**
 * Asks an Argo CD for all that Fairway needs of it.
 *
 * @throws SourceError when it gives no usable answer
 */
export async function examineArgoCd(
  source: Source,
  config: SourceConfig,
): Promise<Examination> {
  const [version, list] = await Promise.all([
    source.request({ path: '/api/version', schema: versionSchema }),
    source.request({
      path: '/api/v1/applications',
      query: { fields: 'items.metadata.name' },
      schema: listSchema,
    }),
  ]);
  const { clockSkewSeconds } = list;
  const number = version.body.Version;
  const said = number && `Argo CD ${number}`;
  return {
    state: 'ok',
    version: said,
    clockSkewSeconds,
    checks: [
      ...passedSteps(config),
      versionCheck(said),
      clockCheck(source.name, clockSkewSeconds),
      applicationCheck(source.name, list.body.items?.length ?? 0),
    ],
  };
}
