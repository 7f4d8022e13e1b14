import type { AlertSettings } from '../definition/SloDefinition';
import { parsePrometheusDuration } from '../duration';
import { canFire } from '../preview/deadAlerts';
import { standardTiers } from '../tiers';
import type { BurnTier } from '../tiers';
import { isTooShort, readAlertCondition } from './alertCondition';
import type { AlertLimits } from './alertCondition';
import { NO_DATA_ALERT_ANNOTATION } from './annotations';
import type { Findings } from './Findings';
import { follow, followReference } from './follow';
import type { Found, Reading } from './follow';
import type { Place } from './Place';
import type { Settings } from './settings';

// A tier that fires well below an even burn would tell of budgets that last.
const LEAST_FACTOR = 0.9;

const length = (duration: string) => parsePrometheusDuration(duration)!;

/** The standard tiers, as far as they make sense for this window and target. */
function standard(
  objective: Place,
  options: {
    limits: AlertLimits;
    wanted: BurnTier['tier'][];
    findings: Findings;
  },
): BurnTier[] {
  const { limits, wanted, findings } = options;
  const tiers: BurnTier[] = [];
  for (const tier of standardTiers(limits.period)) {
    if (length(tier.long) >= limits.period) continue;
    if (!wanted.includes(tier.tier)) continue;
    // In short windows the slow tiers come down to "burns faster than even": one of them is enough.
    const factor = Math.max(tier.factor, tier.factor < LEAST_FACTOR ? 1 : 0);
    if (factor !== tier.factor && tiers.some(other => other.factor <= 1))
      continue;
    const what = `the standard alert of ${factor} times over ${tier.long}`;
    if (!canFire({ ...tier, factor }, limits))
      findings.warning(
        objective,
        `${what} is left out: with target ${limits.objective} it can never fire`,
        'use a higher target, or an AlertPolicy with lower thresholds',
      );
    else if (isTooShort(length(tier.short), limits))
      findings.warning(
        objective,
        `${what} is left out: its short window, ${tier.short}, has fewer than four scrapes`,
        'scrape more often, or use an AlertPolicy with longer windows',
      );
    else tiers.push({ ...tier, factor });
  }
  if (wanted.length > 0 && tiers.length === 0)
    findings.warning(
      objective,
      `no alert tells of burning: of the standard ones for ${wanted.join(
        ' and ',
      )} none is left for this window and target`,
      'use a longer window, such as 30d, or an AlertPolicy of your own',
    );
  return tiers;
}

/** What the policies of an SLO come to. */
export interface Policies {
  tiers: BurnTier[];
  /** Places where `alertWhenNoData` is said. */
  noData: Place[];
}

function readTargets(policy: Found): void {
  const targets = policy.place.at('spec', 'notificationTargets');
  for (const target of targets.items())
    follow(
      target,
      { reference: 'targetRef', kind: 'AlertNotificationTarget' },
      policy.reading,
    );
  if (targets.items().length > 0)
    policy.reading.findings.warning(
      targets,
      'no alert is sent by them',
      "route by the labels slo and tier in Alertmanager's configuration",
    );
}

/** What one policy comes to, for an SLO with these limits. */
export function readPolicy(policy: Found, limits: AlertLimits): Policies {
  const { findings } = policy.reading;
  const spec = policy.place.at('spec');
  readTargets(policy);
  const noData = spec.at('alertWhenNoData');
  const condition = follow(
    spec.at('conditions', 0),
    { reference: 'conditionRef', kind: 'AlertCondition' },
    policy.reading,
  );
  const tier =
    condition && condition !== 'unknown'
      ? readAlertCondition(condition.place.at('spec'), limits, findings)
      : undefined;
  const burns = spec.at('alertWhenBreaching').value !== false;
  return {
    tiers: tier && burns ? [tier] : [],
    noData: noData.exists ? [noData] : [],
  };
}

function readPolicies(
  list: Place,
  limits: AlertLimits,
  reading: Reading,
): Policies {
  const all = list.items().flatMap(item => {
    const policy =
      typeof item.value === 'string'
        ? followReference(item, 'AlertPolicy', reading)
        : follow(
            item,
            { reference: 'alertPolicyRef', kind: 'AlertPolicy' },
            reading,
          );
    return policy && policy !== 'unknown' ? [readPolicy(policy, limits)] : [];
  });
  return {
    tiers: all.flatMap(({ tiers }) => tiers),
    noData: all.flatMap(({ noData }) => noData),
  };
}

function inOrder(tiers: BurnTier[]): BurnTier[] {
  const byText = new Map(tiers.map(tier => [JSON.stringify(tier), tier]));
  return [...byText.values()].sort(
    (a, b) =>
      Number(a.tier === 'ticket') - Number(b.tier === 'ticket') ||
      length(a.long) - length(b.long) ||
      a.factor - b.factor,
  );
}

function alertsWithoutData(
  slo: Place,
  said: { settings: Settings; policies: Place[]; findings: Findings },
): boolean {
  const wanted = said.policies.filter(({ value }) => value === true);
  const annotation = slo.at(
    'metadata',
    'annotations',
    NO_DATA_ALERT_ANNOTATION,
  );
  if (said.settings.noData === false && wanted.length > 0)
    said.findings.error(
      annotation,
      `it is off, but ${wanted[0].path} of ${wanted[0].document} is true`,
      'remove one of them',
    );
  if (said.settings.noData !== undefined) return said.settings.noData;
  return said.policies.length === 0 || wanted.length > 0;
}

/** Alerts of an SLO: those of its policies, else the standard tiers. */
export function readAlerts(
  slo: Place,
  objective: Place,
  options: { limits: AlertLimits; settings: Settings; reading: Reading },
): AlertSettings {
  const { limits, settings, reading } = options;
  const { findings } = reading;
  const list = slo.at('spec', 'alertPolicies');
  const named = list.items().length > 0;
  const policies = named
    ? readPolicies(list, limits, reading)
    : {
        tiers: standard(objective, {
          limits,
          wanted: settings.tiers,
          findings,
        }),
        noData: [],
      };
  return {
    tiers: inOrder(
      policies.tiers.filter(({ tier }) => settings.tiers.includes(tier)),
    ),
    noData: alertsWithoutData(slo, {
      settings,
      policies: policies.noData,
      findings,
    }),
    minimumBadEvents: settings.minimumBadEvents,
  };
}
