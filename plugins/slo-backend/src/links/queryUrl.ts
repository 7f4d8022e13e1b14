import type { Source } from '@fairway/kit-node';

/** Link that opens a query in the source's own web interface, where that has an address for people. */
export function queryUrl(
  { browserUrl }: Pick<Source, 'browserUrl'>,
  query: string,
): string | undefined {
  if (!browserUrl) return undefined;
  const parameters = new URLSearchParams({ 'g0.expr': query, 'g0.tab': '1' });
  return `${browserUrl.replace(/\/$/, '')}/graph?${parameters}`;
}
