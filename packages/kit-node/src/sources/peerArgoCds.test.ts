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
      browserUrl: undefined,
      auth: { type: 'session', username: 'one', password: 'p' },
    },
    {
      kind: 'argocd',
      name: 'ap',
      url: 'https://ap.example.com',
      browserUrl: undefined,
      auth: { type: 'session', username: 'all', password: 'secret' },
    },
  ]);
});

it('sends no credentials that nobody configured', () => {
  const [source] = read(located(eu)).sources;
  expect(source.auth).toEqual({ type: 'none' });
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
    expect(read(argocd)).toEqual({ sources: [], problems: [] });
  },
);
