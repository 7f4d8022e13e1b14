import { MINUTE } from './duration';
import type { SloStory } from './sloStory';
import { prodApSlos } from './slosProdAp';
import { prodEuSlos } from './slosProdEu';
import { prodUsSlos } from './slosProdUs';
import { stageEuSlos } from './slosStageEu';

/**
 * One simulated Prometheus.
 *
 * @public
 */
export interface SourceStory {
  /** In its path: `/prometheus/<name>`. */
  name: string;
  environment: 'production' | 'staging';
  /** Bearer token that a request must carry; absent: none is asked for. */
  token?: string;
  /** How long after the start it stops answering; absent: it stays. */
  downAfter?: number;
  slos: SloStory[];
}

/**
 * The Prometheus servers of the demo.
 *
 * @public
 */
export const SOURCES: readonly SourceStory[] = [
  { name: 'prod-eu', environment: 'production', slos: prodEuSlos },
  {
    name: 'prod-us',
    environment: 'production',
    token: 'demo-token',
    slos: prodUsSlos,
  },
  {
    name: 'prod-ap',
    environment: 'production',
    downAfter: 2 * MINUTE,
    slos: prodApSlos,
  },
  { name: 'stage-eu', environment: 'staging', slos: stageEuSlos },
];
