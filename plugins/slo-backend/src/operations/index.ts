import type { sloContract } from '@fairway/contracts/slo';
import type { Handlers } from '@fairway/kit-node';
import { budgets } from './budgets';
import { details } from './details';
import { explain } from './explain';
import { goldenSignals } from './goldenSignals';
import { history } from './history';
import { slo } from './slo';
import type { SloDeps } from './SloDeps';
import { slos } from './slos';
import { sources } from './sources';
import { unlinked } from './unlinked';

/** What answers each operation of the SLO contract. */
export function sloHandlers(deps: SloDeps): Handlers<typeof sloContract> {
  return {
    budgets: budgets(deps),
    slos: slos(deps),
    slo: slo(deps),
    history: history(deps),
    explain: explain(deps),
    details: details(deps),
    goldenSignals: goldenSignals(deps),
    unlinked: unlinked(deps),
    sources: sources(deps),
  };
}
