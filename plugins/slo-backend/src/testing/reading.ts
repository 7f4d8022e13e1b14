import { known, unknown } from '@fairway/contracts';
import type { SloReading } from '../dialects';

/** An SLO of Sloth that is well, and whose page alert fires. */
export function reading(key: Record<string, string>): SloReading {
  return {
    dialect: 'sloth',
    id: key.sloth_id,
    key,
    labels: key,
    objective: known(0.999),
    windowSeconds: known(2592000),
    sli: known(0.9995),
    remaining: known(0.5),
    events: unknown('not-recorded'),
    badEvents: unknown('not-recorded'),
    coverage: unknown('not-collected'),
    hasData: true,
    burn: [{ window: '1h', rate: known(0.2) }],
    firing: [{ tier: 'page', labels: {} }],
    lastKnown: { remaining: 0.5 },
  };
}
