import { ConfigReader } from '@backstage/config';
import { HttpSource } from '../sources/HttpSource';
import type { ConfiguredHost } from './configuredHosts';

const AUTH = 'integrations';

/** A Git host as a source: asked when a person wants to know, never polled. */
export function hostSource({
  host,
  apiUrl,
  headers,
}: ConfiguredHost): HttpSource {
  return new HttpSource(
    {
      kind: 'git',
      name: host,
      url: apiUrl,
      auth: { type: 'custom', provider: AUTH, config: new ConfigReader({}) },
      clusters: [],
      covers: [],
      parameters: {},
      headers: {},
      timeoutMs: 10_000,
      intervalMs: 30_000,
      maxConcurrency: 4,
    },
    [{ type: AUTH, create: () => request => headers(request.url) }],
  );
}
