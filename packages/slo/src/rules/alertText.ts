import { equals, quote, selector } from '../promql/selector';
import type { SloDefinition } from '../definition/SloDefinition';
import { records } from './records';
import { secondsOf } from './RuleParameters';

/** Text for a place that Prometheus expands as a template, where it shall stand as it is. */
export function literal(text: string): string {
  return text.replace(/\{\{/g, '{{ "{{" }}');
}

/** A query inside a template: its text, and what fills the `%` in it. */
function queried(promql: string, values: string[]): string {
  return `printf ${[quote(promql), ...values].join(' ')} | query`;
}

/** Title, and of which group: `Checkout availability, region eu`. */
export function subject({ title, groupBy }: SloDefinition): string {
  return [
    literal(title),
    ...groupBy.map(label => `${label} {{ $labels.${label} }}`),
  ].join(', ');
}

const AS_TIME = '{{ . | first | value | humanizeDuration }}';

/** How long the budget lasts at the rate that the alert has found: of what is left where rules know it, else of the whole. */
export function untilExhausted(definition: SloDefinition): string {
  const { id, window, groupBy } = definition;
  if (window.type === 'calendar') return '';
  const seconds = secondsOf(window.duration);
  const groups = groupBy.map(label => `,${label}=%q`).join('');
  const remaining = selector(
    records.status,
    equals({ slo: id, stat: 'remaining' }),
  )
    .replace(/%/g, '%%')
    .replace(/\}$/, `${groups}}`);
  const query = queried(`(${remaining} > 0) * ${seconds} / %f`, [
    ...groupBy.map(label => `$labels.${label}`),
    '$value',
  ]);
  return ` {{ with ${query} }}At this rate the rest of it is spent in ${AS_TIME}.{{ else }}None of it is left, or how much is not known.{{ end }}`;
}
