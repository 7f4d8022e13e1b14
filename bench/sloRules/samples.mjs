const DAY = 86400;
const SCRAPE = 30;

// What is read over days; of the rest the last two hours will do.
const LONG =
  /^(slo:(total|bad):(rate5m|events)|slo:seen:ratio|slo:status|slo:sli_error:ratio_rate5m|slo:period_error_budget_remaining:ratio)$/;

const seconds = interval =>
  interval
    .match(/\d+[smh]/g)
    .reduce(
      (sum, part) =>
        sum + parseInt(part, 10) * { s: 1, m: 60, h: 3600 }[part.at(-1)],
      0,
    );

function text(name, labels) {
  const pairs = Object.entries(labels).map(
    ([label, value]) => `${label}="${value}"`,
  );
  return `${name}{${pairs.join(',')}}`;
}

/** The raw series of an SLO: 12 that succeed and 8 that fail. */
export function rawSeries(id) {
  return Array.from({ length: 20 }, (_, i) => ({
    name: 'http_requests_total',
    series: text('http_requests_total', {
      job: id,
      instance: `pod-${i % 4}`,
      code: i < 12 ? `20${Math.floor(i / 4)}` : `50${Math.floor(i / 4)}`,
    }),
    step: SCRAPE,
    length: 30 * DAY,
    valueAt: n => n * (i < 12 ? 25 : 0.01),
  }));
}

/** What a rule set has recorded of itself. What it costs to read depends on how many samples there are, not on their values. */
export function recordedSeries(groups, { all = true } = {}) {
  return groups.flatMap(({ interval, rules }) =>
    rules
      .filter(rule => rule.record)
      // Pyrra records one series per code.
      .flatMap(rule =>
        rule.record.includes(':increase')
          ? ['200', '201', '202', '503', '504'].map(code => ({
              ...rule,
              labels: { ...rule.labels, code },
            }))
          : [rule],
      )
      // Of first values there are few.
      .filter(({ labels }) => labels.part !== 'first')
      .map(({ record, labels }) => ({
        name: record,
        series: text(record, labels),
        step: seconds(interval),
        length: all && LONG.test(record) ? 30 * DAY : 2 * 3600,
        valueAt: () => (record.includes(':total:') ? 1000 : 0.0005),
      })),
  );
}

/** In the OpenMetrics format, the samples of a metric together. */
export function* openMetrics(series, end) {
  for (const [name, own] of Map.groupBy(series, one => one.name)) {
    yield `# TYPE ${name} unknown\n`;
    for (const one of own) {
      const count = Math.floor(one.length / one.step);
      let lines = '';
      for (let n = 0; n <= count; n++) {
        const t = end - (count - n) * one.step;
        lines += `${one.series} ${one.valueAt(n)} ${t}\n`;
        if (lines.length > 1e6) {
          yield lines;
          lines = '';
        }
      }
      yield lines;
    }
  }
  yield '# EOF\n';
}
