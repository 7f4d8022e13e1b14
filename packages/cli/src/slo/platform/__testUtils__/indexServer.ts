import {
  upstream,
  upstreamServer,
  type UpstreamServer,
} from '@fairway/kit-node/testUtils';
import { selectorsOf, type Matcher } from '@fairway/slo';
import type { IndexedSeries } from './clusterSeries';

function fits(series: IndexedSeries, { label, op, value }: Matcher): boolean {
  const found = series[label] ?? '';
  const equal = op.endsWith('~')
    ? new RegExp(`^(?:${value})$`).test(found)
    : found === value;
  return op.startsWith('!') ? !equal : equal;
}

function matching(all: IndexedSeries[], expression: string): IndexedSeries[] {
  const [selector] = selectorsOf(expression);
  return all.filter(
    series =>
      (selector.metric === undefined || series.__name__ === selector.metric) &&
      selector.matchers.every(matcher => fits(series, matcher)),
  );
}

/** A server with the part of Prometheus' API that tells what there is. */
export function indexServer(series: IndexedSeries[]): Promise<UpstreamServer> {
  return upstreamServer((request, response) => {
    const [, label] =
      /^\/api\/v1\/label\/(\w+)\/values$/.exec(request.path) ?? [];
    const found = matching(
      series,
      label ? request.query.get('match[]')! : request.form.get('query')!,
    );
    const data = label
      ? [...new Set(found.flatMap(one => one[label] ?? []))]
      : {
          resultType: 'vector',
          result: found.map(({ git_version }) => ({
            metric: { git_version },
            value: [1, '1'],
          })),
        };
    return upstream.json({ status: 'success', data })(request, response);
  });
}
