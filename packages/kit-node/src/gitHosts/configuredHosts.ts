import {
  DefaultAzureDevOpsCredentialsProvider,
  DefaultGithubCredentialsProvider,
  DefaultGitlabCredentialsProvider,
  getBitbucketCloudRequestOptions,
  getBitbucketServerRequestOptions,
  getGiteaRequestOptions,
  type ScmIntegrationRegistry,
} from '@backstage/integration';
import type { GitHostType } from './GitHost';

type Headers = Record<string, string>;

/** A Git host of the configuration: where it is, and how it is told who we are. */
export interface ConfiguredHost {
  type: GitHostType;
  /** As in the addresses of its repositories. */
  host: string;
  /** Where people open it, without a slash at the end. */
  baseUrl: string;
  apiUrl: string;
  /** For a request to its API. */
  headers(url: URL): Promise<Headers>;
}

function githubs(integrations: ScmIntegrationRegistry): ConfiguredHost[] {
  const provider =
    DefaultGithubCredentialsProvider.fromIntegrations(integrations);
  return integrations.github.list().map(({ config }) => {
    const baseUrl = `https://${config.host}`;
    return {
      type: 'github',
      host: config.host,
      baseUrl,
      apiUrl: config.apiBaseUrl ?? `${baseUrl}/api/v3`,
      async headers({ pathname }) {
        // An App is installed for an owner, who stands after `/repos`.
        const [, repository = ''] =
          /\/repos\/([^/]+\/[^/]+)/.exec(pathname) ?? [];
        const url = `${baseUrl}/${repository}`;
        return (await provider.getCredentials({ url })).headers ?? {};
      },
    };
  });
}

function gitlabs(integrations: ScmIntegrationRegistry): ConfiguredHost[] {
  const provider =
    DefaultGitlabCredentialsProvider.fromIntegrations(integrations);
  return integrations.gitlab.list().map(({ config }) => ({
    type: 'gitlab',
    host: config.host,
    baseUrl: config.baseUrl,
    apiUrl: config.apiBaseUrl,
    async headers() {
      const url = `https://${config.host}`;
      return (await provider.getCredentials({ url })).headers ?? {};
    },
  }));
}

function giteas({ gitea }: ScmIntegrationRegistry): ConfiguredHost[] {
  return gitea.list().map(({ config }) => {
    const baseUrl = config.baseUrl ?? `https://${config.host}`;
    return {
      type: 'gitea',
      host: config.host,
      baseUrl,
      apiUrl: `${baseUrl}/api/v1`,
      headers: async () => getGiteaRequestOptions(config).headers ?? {},
    };
  });
}

function bitbucketClouds({
  bitbucketCloud,
}: ScmIntegrationRegistry): ConfiguredHost[] {
  return bitbucketCloud.list().map(({ config }) => ({
    type: 'bitbucketCloud',
    host: config.host,
    baseUrl: `https://${config.host}`,
    apiUrl: config.apiBaseUrl,
    headers: async () =>
      (await getBitbucketCloudRequestOptions(config)).headers,
  }));
}

function bitbucketServers({
  bitbucketServer,
}: ScmIntegrationRegistry): ConfiguredHost[] {
  return bitbucketServer.list().map(({ config }) => ({
    type: 'bitbucketServer',
    host: config.host,
    // It may live below a path, which the address of its API has too.
    baseUrl: config.apiBaseUrl.replace(/\/rest\/api\/.*$/, ''),
    apiUrl: config.apiBaseUrl,
    headers: async () => getBitbucketServerRequestOptions(config).headers,
  }));
}

function azures(integrations: ScmIntegrationRegistry): ConfiguredHost[] {
  const provider =
    DefaultAzureDevOpsCredentialsProvider.fromIntegrations(integrations);
  return integrations.azure.list().map(({ config }) => {
    const baseUrl = `https://${config.host}`;
    return {
      type: 'azure',
      host: config.host,
      baseUrl,
      apiUrl: baseUrl,
      async headers({ pathname }) {
        // Credentials are by organization, which comes first.
        const url = `${baseUrl}${pathname}`;
        return (await provider.getCredentials({ url }))?.headers ?? {};
      },
    };
  });
}

/** The Git hosts under `integrations`, and the public ones that Backstage knows without. */
export function configuredHosts(
  integrations: ScmIntegrationRegistry,
): ConfiguredHost[] {
  return [
    githubs,
    gitlabs,
    giteas,
    bitbucketClouds,
    bitbucketServers,
    azures,
  ].flatMap(read => read(integrations));
}
