import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import type { JsonObject } from '@backstage/types';
import type { HttpSource } from '../../sources/HttpSource';
import { configuredHosts } from '../configuredHosts';
import { hostSource } from '../hostSource';
import { ScmGitHosts } from '../ScmGitHosts';

/** Makes the Git hosts of `integrations`; their connections are closed when the test ends. */
export function useGitHosts() {
  const sources: HttpSource[] = [];

  afterEach(async () => {
    await Promise.all(sources.splice(0).map(source => source.close()));
  });

  /** @param apiUrl - where all of them are asked; default: as configured */
  return (integrations: JsonObject, apiUrl?: string): ScmGitHosts => {
    const config = new ConfigReader({ integrations });
    const hosts = configuredHosts(ScmIntegrations.fromConfig(config));
    return new ScmGitHosts(
      hosts.map(host => {
        const source = hostSource({ ...host, apiUrl: apiUrl ?? host.apiUrl });
        sources.push(source);
        return { ...host, source };
      }),
    );
  };
}
