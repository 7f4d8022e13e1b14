import { parsePrometheusDuration } from '../duration';
import { isWebAddress } from '../webAddress';

/** Kinds of alert: what a person does when one fires. @public */
export type AlertTier = 'page' | 'ticket' | 'no_data';

/**
 * How rules are made, whatever the SLO. Durations are as Prometheus writes them.
 *
 * @public
 */
export interface RuleParameters {
  /** Between two evaluations of what alerts look at; a scrape interval or more. */
  nowInterval: string;
  /** Between two entries of the ledger; two scrapes or more, and at most 4m, since series older than 5m are not seen. */
  statusInterval: string;
  /** The longest gap, less one `statusInterval`, whose events are still counted. */
  bridge: string;
  /** By how much samples may be late: more than the scrape timeout; 1m to 2m where they come by remote write. */
  settle: string;
  /** Labels that name one scrape target; `['job']` where the metrics have no `instance`. */
  target: string[];
  /** Count, after missed evaluations, what was scraped meanwhile; off only in rules that fill in the past. */
  heal: boolean;
  /** Label `severity` of the alerts. */
  severity: Record<AlertTier, string>;
  /** Where the pages of the SLOs are, such as `https://backstage.example.com/slos`; without it alerts link to none. */
  pages: string | undefined;
}

/** @public */
export const defaultRuleParameters: RuleParameters = {
  nowInterval: '30s',
  statusInterval: '2m',
  bridge: '1h',
  settle: '30s',
  target: ['job', 'instance'],
  heal: true,
  severity: { page: 'critical', ticket: 'warning', no_data: 'warning' },
  pages: undefined,
};

/**
 * Seconds of a duration.
 *
 * @throws RangeError for any other text; definitions were checked when they were read
 */
export function secondsOf(duration: string): number {
  const seconds = parsePrometheusDuration(duration);
  if (!seconds) {
    throw new RangeError(
      `"${duration}" is no duration; write it as Prometheus does, like 30s or 1h`,
    );
  }
  return seconds;
}

const LABEL = /^[a-zA-Z_][a-zA-Z0-9_]*$/;

/** @throws RangeError that names the parameter */
function checkDurations(parameters: RuleParameters): void {
  const [now, status, bridge] = (
    ['nowInterval', 'statusInterval', 'bridge', 'settle'] as const
  ).map(name => {
    const seconds = parsePrometheusDuration(parameters[name]);
    if (seconds) return seconds;
    throw new RangeError(
      `${name} "${parameters[name]}" is no duration; write it as Prometheus does, like 30s or 1h`,
    );
  });
  if (status < now || status > 240) {
    throw new RangeError(
      `statusInterval ${parameters.statusInterval} is not between nowInterval and 4m`,
    );
  }
  if (bridge < 2 * status) {
    throw new RangeError(
      `bridge ${parameters.bridge} is shorter than two times statusInterval`,
    );
  }
}

/** @throws RangeError that names the parameter */
function checkTexts({ target, pages }: RuleParameters): void {
  const wrong = target.find(label => !LABEL.test(label));
  if (target.length === 0 || wrong !== undefined) {
    throw new RangeError(
      `target "${
        wrong ?? ''
      }" is no label; name those that tell scrape targets apart, like job and instance`,
    );
  }
  if (pages !== undefined && !isWebAddress(pages)) {
    throw new RangeError(
      `pages "${pages}" is no address; write it like https://backstage.example.com/slos`,
    );
  }
}

/**
 * The defaults with some changes; what is `undefined` changes nothing.
 *
 * @throws RangeError for a parameter that is none
 */
export function ruleParameters(
  changes: Partial<RuleParameters> = {},
): RuleParameters {
  const given = Object.entries(changes).filter(
    ([, value]) => value !== undefined,
  );
  const parameters = {
    ...defaultRuleParameters,
    ...Object.fromEntries(given),
  };
  checkDurations(parameters);
  checkTexts(parameters);
  return parameters;
}
