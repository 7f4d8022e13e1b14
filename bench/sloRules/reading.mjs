import { askAll } from './ask.mjs';

const DAY = 86400;

const range = (end, length, points) => ({
  start: end - length,
  end,
  step: Math.max(1, Math.round(length / points)),
});

/** What each asks for a list of SLOs. */
export const lists = {
  Fairway: () => [
    '{__name__=~"slo:status|slo:info",slo!=""} or ALERTS{alertname=~"SLOBurn|SLONoData"}',
  ],
  Sloth: () => [
    'sloth_slo_info',
    'count({__name__=~"^slo:sli_error:ratio_rate.*"}) by (__name__, sloth_id)',
    'slo:time_period:days',
    'slo:current_burn_rate:ratio',
    'ALERTS',
    'slo:period_error_budget_remaining:ratio',
  ],
  Pyrra: ids => [
    ...ids.flatMap(id => [
      `sum(http_requests:increase30d{slo="${id}-p",code=~"5.."} or vector(0))`,
      `sum(http_requests:increase30d{slo="${id}-p"})`,
    ]),
    'ALERTS',
  ],
};

/** What each asks for one SLO over 30 days. */
export function details(end, id) {
  const month = points => range(end, 30 * DAY, points);
  const [total, bad] = [
    `http_requests_total{job="${id}"}`,
    `http_requests_total{job="${id}",code=~"5.."}`,
  ];
  const I = `slo="${id}-p"`;
  const instant = query => ({ query, time: end });
  const over = (query, points) => ({ query, range: month(points) });
  return {
    Fairway: [
      over(
        `slo:status{slo="${id}",stat=~"remaining|sli|burn_1h|burn_6h|coverage"}`,
        120,
      ),
    ],
    Sloth: [
      over(`slo:sli_error:ratio_rate5m{sloth_id="${id}"}`, 120),
      over(`slo:period_error_budget_remaining:ratio{sloth_id="${id}"}`, 120),
    ],
    Pyrra: [
      instant(`sum(http_requests:increase30d{${I}})`),
      instant(`sum(http_requests:increase30d{${I},code=~"5.."})`),
      over(
        `(0.001 - (sum(http_requests:increase30d{${I},code=~"5.."}) / sum(http_requests:increase30d{${I}}))) / 0.001`,
        1000,
      ),
      over(`sum by (code) (rate(${total}[2h]))`, 1000),
      over(
        `sum by (code) (rate(${bad}[2h])) / scalar(sum(rate(${total}[2h])))`,
        1000,
      ),
      over(`ALERTS{${I}}`, 1000),
      instant(`ALERTS{${I}}`),
      ...['5m', '32m', '1h4m', '2h9m', '6h26m', '1d1h43m', '4d6h51m'].map(
        window => instant(`http_requests:burnrate${window}{${I}}`),
      ),
    ],
  };
}

export async function listOf(url, form, { ids, time }) {
  return askAll(
    url,
    lists[form](ids).map(query => ({ query, time })),
  );
}

export async function detailOf(url, form, { id, time }) {
  return askAll(url, details(time, id)[form]);
}
