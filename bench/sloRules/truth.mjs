import {
  forms,
  playTruth,
  PrometheusServer,
  statusAt,
  truthCases,
  truthDefinition,
} from './forms.mjs';

const SLOTH = 'slo:sli_error:ratio_rate5m';

/** What Sloth's period is averaged from. */
const ratesOfSloth = definition =>
  forms.Sloth(definition).map(group => ({
    ...group,
    rules: group.rules.filter(({ record }) => record === SLOTH),
  }));

/** What Pyrra's series of the period give; a missing numerator is 0. */
function pyrraShare({ name, indicator, bounds }) {
  const job = `job="${name}"`;
  if (indicator === 'requests') {
    const total = `http_requests_total{${job}}`;
    const bad = `http_requests_total{${job},code=~"5.."}`;
    return `(sum(increase(${bad}[30d])) or vector(0)) / sum(increase(${total}[30d]))`;
  }
  const metric = 'http_request_duration_seconds';
  const le = bounds?.rules ?? '0.3';
  const fast = `${metric}_bucket{${job},le="${le}"}`;
  return `1 - (sum(increase(${fast}[30d])) or vector(0)) / sum(increase(${metric}_count{${job}}[30d]))`;
}

const percent = share =>
  share === undefined ? 'absent' : Number((100 * share).toFixed(4));

/** Of each case: what it truly was, and what each rule set says. */
export async function truthOf() {
  const prometheus = await PrometheusServer.create();
  const rows = {};
  try {
    const played = await playTruth(prometheus, definition =>
      ratesOfSloth(definition).filter(({ rules }) => rules.length > 0),
    );
    for (const truthCase of truthCases) {
      const { name } = truthCase;
      const { truth, checked } = played.get(name);
      const { sli } = await statusAt(
        prometheus,
        truthDefinition(truthCase),
        checked,
      );
      const mean = `avg_over_time(${SLOTH}{sloth_id="${name}"}[30d])`;
      rows[name] = {
        truth: percent(truth.errorRatio),
        Fairway: percent(sli === undefined ? undefined : 1 - sli),
        Sloth: percent(await prometheus.value(mean, checked)),
        Pyrra: percent(await prometheus.value(pyrraShare(truthCase), checked)),
      };
    }
  } finally {
    await prometheus.destroy();
  }
  return rows;
}
