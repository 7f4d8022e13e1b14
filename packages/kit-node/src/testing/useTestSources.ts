import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import type { SourceAuthProvider } from '../sources/auth/sourceAuthProviders';
import type { SourceKind } from '../sources/Source';
import { HttpSource } from '../sources/HttpSource';
import { readSources } from '../sources/readSources';

/** Makes sources from entries of the configuration; each is closed when its test ends. */
export function useTestSources() {
  const sources: HttpSource[] = [];

  afterEach(async () => {
    await Promise.all(sources.splice(0).map(source => source.close()));
  });

  return (
    { kind = 'prometheus', ...entry }: JsonObject & { kind?: SourceKind },
    providers: SourceAuthProvider[] = [],
  ) => {
    const [config] = readSources(
      new ConfigReader({
        fairway: { sources: { [kind]: [{ name: 'prom', ...entry }] } },
      }),
      providers.map(({ type }) => type),
    );
    const source = new HttpSource(config, providers);
    sources.push(source);
    return source;
  };
}
