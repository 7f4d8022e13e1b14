import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { checkSources } from './readSources';

const located = (...instances: JsonObject[]) => ({
  appLocatorMethods: [{ type: 'config', instances }],
});

function read(argocd: JsonObject, own: JsonObject[] = []) {
  const fairway = { sources: { argocd: own } };
  return checkSources(new ConfigReader({ argocd, fairway }));
}

const eu = { name: 'eu', url: 'https://argo.example.com/root/' };

it('reads instances as other plugins configure them', () => {
  const { sources, problems } = read({
    username: 'all',
    password: 'secret',
    ...located(
      { ...eu, token: 'abc', frontendUrl: 'https://open.example.com' },
      {
        name: 'us',
        url: 'https://us.example.com',
        username: 'one',
        password: 'p',
      },
      { name: 'ap', url: 'https://ap.example.com' },
    ),
  });
  expect(problems).toEqual([]);
  expect(
    sources.map(({ kind, name, url, browserUrl, auth }) => ({
      ...{ kind, name, url, browserUrl, auth },
    })),
  ).toEqual([
    {
      kind: 'argocd',
      name: 'eu',
      url: 'https://argo.example.com/root',
      browserUrl: 'https://open.example.com',
      auth: { type: 'bearer', token: 'abc' },
    },
    {
      kind: 'argocd',
      name: 'us',
      url: 'https://us.example.com',
      browserUrl: 'https://us.example.com',
      auth: { type: 'session', username: 'one', password: 'p' },
    },
    {
      kind: 'argocd',
      name: 'ap',
      url: 'https://ap.example.com',
      browserUrl: 'https://ap.example.com',
      auth: { type: 'session', username: 'all', password: 'secret' },
    },
  ]);
});

it('sends no credentials that nobody configured', () => {
  const [source] = read(located(eu)).sources;
  expect(source.auth).toEqual({ type: 'none' });
});

it('gets tokens from Azure where the application there is configured', () => {
  const config = {
    argocd: {
      oidcConfig: { provider: 'azure', providerConfigKey: 'azure.argocd' },
      ...located(eu, { ...eu, name: 'us', token: 'abc' }),
    },
    azure: {
      argocd: { tenantId: 't', clientId: 'c', clientSecret: 's' },
    },
  };
  const { sources, problems } = checkSources(new ConfigReader(config));
  expect(problems).toEqual([]);
  expect(sources.map(({ auth }) => auth)).toEqual([
    {
      type: 'oauth2',
      tokenUrl: 'https://login.microsoftonline.com/t/oauth2/v2.0/token',
      clientId: 'c',
      clientSecret: 's',
      scopes: ['c/.default'],
      parameters: {},
      ca: undefined,
    },
    { type: 'bearer', token: 'abc' },
  ]);
});

it('says what of the application at Azure is missing', () => {
  const { problems } = read({
    oidcConfig: { provider: 'azure', providerConfigKey: 'azure' },
    ...located(eu),
  });
  expect(problems).toEqual([
    {
      path: 'argocd.appLocatorMethods[0].instances[0].auth.tokenUrl',
      complaint: expect.stringMatching(/is missing/),
    },
  ]);
});

it.each<[string, JsonObject]>([
  [
    'proxy.endpoints',
    {
      endpoints: {
        '/argocd/api': {
          target: 'https://argo.example.com/root/api/v1/',
          changeOrigin: true,
          headers: { Cookie: 'a=b; argocd.token=abc' },
        },
        '/argocd-eu/api': 'https://eu.example.com/api/v1',
        '/argocdish': 'https://other.example.com',
        '/grafana/api': 'https://grafana.example.com',
      },
    },
  ],
  [
    'proxy',
    {
      '/argocd/api': {
        target: 'https://argo.example.com/root/api/v1/',
        headers: { authorization: 'Bearer abc' },
      },
      '/argocd-eu/api': { target: 'https://eu.example.com/api/v1' },
    },
  ],
])('reads those behind %s where none is located', (_, proxy) => {
  const config = { proxy, argocd: { baseUrl: 'https://open.example.com' } };
  const { sources, problems } = checkSources(new ConfigReader(config));
  expect(problems).toEqual([]);
  expect(
    sources.map(({ name, url, browserUrl, auth }) => ({
      ...{ name, url, browserUrl, auth },
    })),
  ).toEqual([
    {
      name: 'argocd',
      url: 'https://argo.example.com/root',
      browserUrl: 'https://open.example.com',
      auth: { type: 'bearer', token: 'abc' },
    },
    {
      name: 'argocd-eu',
      url: 'https://eu.example.com',
      browserUrl: 'https://open.example.com',
      auth: { type: 'none' },
    },
  ]);
  const both = { ...config, argocd: located(eu) };
  expect(
    checkSources(new ConfigReader(both)).sources.map(({ name }) => name),
  ).toEqual(['eu']);
});

it('takes no token of another scheme than Bearer from the proxy', () => {
  const proxy = {
    '/argocd/api': {
      target: 'https://argo.example.com',
      headers: { authorization: 'Basic YWRtaW46aHVudGVyMg==' },
    },
  };
  const { sources } = checkSources(new ConfigReader({ proxy }));
  expect(sources).toMatchObject([{ name: 'argocd', auth: { type: 'none' } }]);
});

it('takes an instance from fairway.sources where it stands there too', () => {
  const own = { ...eu, url: 'https://own.example.com' };
  const { sources, problems } = read(located(eu), [own]);
  expect(problems).toEqual([]);
  expect(sources.map(({ url }) => url)).toEqual(['https://own.example.com']);
});

it.each<[JsonObject, string, RegExp]>([
  [{ appLocatorMethods: {} }, 'argocd.appLocatorMethods', /must be a list/],
  [
    { appLocatorMethods: [{ type: 'config', instances: ['x'] }] },
    'argocd.appLocatorMethods[0].instances',
    /must be a list/,
  ],
  [
    located({ name: 'a b', url: 'https://x.example.com' }),
    'argocd.appLocatorMethods[0].instances[0].name',
    /'a b' must be/,
  ],
  [
    located({ name: 'a' }),
    'argocd.appLocatorMethods[0].instances[0].url',
    /is missing/,
  ],
])('names field, value and mend of %j', (argocd, path, complaint) => {
  expect(read(argocd).problems).toEqual([
    { path, complaint: expect.stringMatching(complaint) },
  ]);
});

it.each<JsonObject>([{}, { baseUrl: 'x' }, { appLocatorMethods: [] }])(
  'finds none in %j',
  argocd => {
    expect(read(argocd)).toMatchObject({ sources: [], problems: [] });
  },
);
