import { isKnown, known, valueOf, type Measure } from '@fairway/contracts';
import type {
  AlertTier,
  DefinitionState,
  RuleState,
  SloLink,
  SloStatus,
} from '@fairway/contracts/slo';
import type { IsProduction } from '@fairway/kit-node';
import {
  errorBudget,
  isLowTraffic,
  remainingBudget,
  remainingRange,
  sloState,
  wilsonInterval,
  type Interval,
} from '@fairway/slo';
import type { Silences } from '../collect/collectSilences';
import type { DefinedSlo } from '../definitions/DefinedSlo';
import { dialectOf, type SloReading } from '../dialects';
import { derive } from '../dialects/identity';
import { asShare } from '../dialects/plausible';
import { alertRulesOf, alertTiers, leadingTier } from './alertTiers';
import { exhaustion, tellingBurn } from './exhaustion';

/** What is known about an SLO besides its own series. */
export interface SloContext {
  /** Address: `<source>/<id>`. */
  ref: string;
  source: string;
  replicas: string[];
  /** The source answered lately. */
  fresh: boolean;
  /** It warned that its answer may lack something. */
  incomplete: boolean;
  asOf: Date;
  /** Environment of all that the source reports, where the series do not say. */
  environment: string | undefined;
  isProduction: IsProduction;
  /** From the hourly history. */
  coverage: number | undefined;
  /** Unix seconds; `undefined`: before the window, or not known. */
  firstSeen: number | undefined;
  link: SloLink | undefined;
  /** That hold now; `undefined`: not known. */
  silences: Silences | undefined;
  /** By the catalog. */
  defined: DefinedSlo | undefined;
  /** Of the entity that it belongs to. */
  tier: string | undefined;
  rules: RuleState;
  /** The catalog defines it, and no source records it or has its rules. */
  noRules: boolean;
}

// From here on the measured part may stand for the whole; what is missing is said beside it.
const WHOLE_ENOUGH = 0.9;

function coverageOf(reading: SloReading, context: SloContext): Measure {
  if (isKnown(reading.coverage) || context.coverage === undefined) {
    return reading.coverage;
  }
  return asShare(known(context.coverage));
}

/** Where the rule set records how much it saw, and that is lost, it may have seen nothing. */
function leastCoverage(coverage: Measure): number | undefined {
  const silent = ['not-recorded', 'not-collected'];
  return 'unknown' in coverage && !silent.includes(coverage.unknown)
    ? 0
    : valueOf(coverage);
}

function isYoung(
  reading: SloReading,
  { firstSeen, asOf }: SloContext,
): boolean {
  const window = valueOf(reading.windowSeconds);
  // What went before the present window of a calendar is nothing to it.
  if (reading.calendar) return false;
  if (firstSeen === undefined || window === undefined) return false;
  return firstSeen > asOf.getTime() / 1000 - window;
}

function sliRange(reading: SloReading): Interval | undefined {
  const events = valueOf(reading.events);
  const bad = valueOf(reading.badEvents);
  const objective = valueOf(reading.objective);
  if (bad === undefined || objective === undefined) return undefined;
  // Less than one event, as extrapolation may make of none, has no share.
  if (events === undefined || events < 1) return undefined;
  if (!isLowTraffic(events, objective)) return undefined;
  return wilsonInterval(Math.min(bad, events), events);
}

/** Share of the window that has gone by: of one that rolls all of it. */
function elapsedShare({ calendar }: SloReading, asOf: Date): number {
  if (!calendar) return 1;
  const { start, end } = calendar;
  const [from, to] = [start, end].map(text => Date.parse(text));
  return Math.min(1, (asOf.getTime() - from) / (to - from));
}

function budgetRange(
  reading: SloReading,
  coverage: Measure,
  {
    sli,
    elapsed,
  }: {
    sli: Interval | undefined;
    elapsed: number;
  },
): Interval | undefined {
  const objective = valueOf(reading.objective);
  if (sli && objective !== undefined) {
    const left = (good: number) =>
      1 - (1 - remainingBudget(good, objective)) * elapsed;
    return { low: left(sli.low), high: left(sli.high) };
  }
  const remaining = valueOf(reading.remaining);
  const measured = valueOf(coverage);
  if (
    remaining === undefined ||
    measured === undefined ||
    measured >= WHOLE_ENOUGH
  ) {
    return undefined;
  }
  return remainingRange(remaining, measured);
}

const BURN_TIERS = ['page', 'ticket'] as const;

/** Everything about one SLO that cards and lists show. */
export function sloStatus(reading: SloReading, context: SloContext): SloStatus {
  const coverage = coverageOf(reading, context);
  const tiers = alertTiers(reading, context.silences);
  const leading = leadingTier(tiers);
  const alert = leading === undefined ? undefined : tiers[leading];
  const alertRules = alertRulesOf(reading);
  const burn = tellingBurn(reading, alert);
  const measured = sloState({
    fresh: context.fresh,
    hasData: reading.hasData,
    remaining: valueOf(reading.remaining),
    coverage: leastCoverage(coverage),
    incomplete: context.incomplete,
    events: valueOf(reading.events),
    objective: valueOf(reading.objective),
    young: isYoung(reading, context),
    firing: BURN_TIERS.find(name =>
      reading.firing.some(({ tier }) => tier === name),
    ),
    watched: alertRules === 'loaded',
    burnRate: burn && valueOf(burn.rate),
  });
  const state = context.noRules ? 'no-rules' : measured;
  const interval = sliRange(reading);
  const environment = reading.environment ?? context.environment;
  return {
    ref: context.ref,
    id: reading.id,
    source: context.source,
    replicas: context.replicas,
    dialect: reading.dialect,
    name: nameOf(reading, context),
    service: reading.service,
    tier:
      context.defined?.definition.info.tier ??
      reading.labels.tier ??
      context.tier,
    environment,
    production: context.isProduction(environment),
    link: context.link,
    state,
    since: sinceOf(state, reading, alert),
    asOf: context.asOf.toISOString(),
    objective: reading.objective,
    windowSeconds: reading.windowSeconds,
    window: windowOf(reading, context),
    sli: reading.sli,
    remaining: reading.remaining,
    budgetSeconds: derive(
      [reading.objective, reading.windowSeconds],
      (objective, window) => errorBudget(objective) * window,
    ),
    coverage,
    incomplete: context.incomplete,
    events: reading.events,
    badEvents: reading.badEvents,
    remainingRange: budgetRange(reading, coverage, {
      sli: interval,
      elapsed: elapsedShare(reading, context.asOf),
    }),
    sliRange: interval,
    burn: reading.burn,
    exhaustion: exhaustion(reading, alert, context.asOf),
    lastKnown: reading.lastKnown,
    tiers,
    alertRules,
    leading,
    caveats: dialectOf(reading.dialect).caveats,
    definition: definitionState(context),
    rules: context.rules,
  };
}

/** What people call it; the id says more where nobody gave it a title. */
function nameOf(
  { dialect, id, labels }: SloReading,
  { defined }: SloContext,
): string {
  const title = dialect === 'fairway' ? labels.title : undefined;
  return defined?.definition.title ?? title ?? id;
}

function definitionState({ defined }: SloContext): DefinitionState {
  if (!defined) return 'none';
  return defined.issues.length > 0 ? 'issues' : 'valid';
}

function windowOf(
  { dialect, labels, calendar }: SloReading,
  { defined }: SloContext,
): SloStatus['window'] {
  if (calendar) {
    const { duration, timeZone, start, end } = calendar;
    return { type: 'calendar', duration, timeZone, start, end };
  }
  const written = defined?.definition.window;
  if (written?.type === 'rolling') return written;
  const isTold = dialect === 'fairway' && labels.window && !written;
  return isTold ? { type: 'rolling', duration: labels.window } : undefined;
}

function sinceOf(
  state: SloStatus['state'],
  reading: SloReading,
  alert: AlertTier | undefined,
): string | undefined {
  if (state === 'no-data') return reading.noDataSince ?? reading.goneSince;
  if (state === 'burning-fast' || state === 'burning-slow') return alert?.since;
  return undefined;
}
