import { ConfigReader, type Config } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { isObject, objectsIn } from './configObjects';
import { ConfigSection } from './ConfigSection';
import { proxiedArgoCds } from './proxiedArgoCds';
import type { SourceSection } from './referenceProblems';

const ROOT = 'argocd';
const METHODS = 'appLocatorMethods';

/**
 * Argo CDs as other Backstage plugins for Argo CD configure them, in the form of a source: those of
 * `argocd.appLocatorMethods[].instances[]`, else those behind Backstage's proxy. One whose name stands under
 * `fairway.sources.argocd` too is taken from there.
 *
 * @throws ConfigProblems where they are not in that form
 */
export function peerArgoCds(
  config: Config,
  own: SourceSection[],
): SourceSection[] {
  const named = new Set(
    own
      .filter(({ kind }) => kind === 'argocd')
      .map(({ section }) => section.config.getOptional('name')),
  );
  const located = locatedInstances(config).map(section =>
    toSource(section, config),
  );
  const found = located.length > 0 ? located : proxiedArgoCds(config);
  return found.filter(
    ({ section }) => !named.has(section.config.getOptional('name')),
  );
}

function locatedInstances(config: Config): ConfigSection[] {
  const root = config.getOptional(ROOT);
  if (!isObject(root) || root[METHODS] === undefined) return [];
  return objectsIn(new ConfigSection(config.getConfig(ROOT), ROOT), METHODS)
    .filter(({ config: method }) => method.getOptional('type') === 'config')
    .flatMap(method => objectsIn(method, 'instances'));
}

function toSource(
  { config: instance, path }: ConfigSection,
  config: Config,
): SourceSection {
  const source: JsonObject = {};
  const take = (key: string, from: string) => {
    const value = instance.getOptional(from);
    if (value !== undefined) source[key] = value;
  };
  take('name', 'name');
  take('url', 'url');
  take('browserUrl', 'url');
  take('browserUrl', 'frontendUrl');
  const auth = authOf(instance, config);
  if (auth) source.auth = auth;
  const section = new ConfigSection(new ConfigReader(source), path);
  return { kind: 'argocd', section };
}

/**
 * A token before an account, that of the instance before that of all, before the identity at Azure; unlike there, no account is
 * made up.
 */
function authOf(instance: Config, config: Config): JsonObject | undefined {
  const token = instance.getOptional('token');
  if (token !== undefined) return { type: 'bearer', token };
  const account = (key: 'username' | 'password') =>
    instance.getOptional(key) ?? config.getOptional(`${ROOT}.${key}`);
  const [username, password] = [account('username'), account('password')];
  return username === undefined || password === undefined
    ? azureAuth(config)
    : { type: 'session', username, password };
}

/** `argocd.oidcConfig` names the key under which the application at Microsoft Entra ID stands. */
function azureAuth(config: Config): JsonObject | undefined {
  const oidc = config.getOptional(`${ROOT}.oidcConfig`);
  if (!isObject(oidc) || oidc.provider !== 'azure') return undefined;
  const key = oidc.providerConfigKey;
  const azure = typeof key === 'string' ? config.getOptional(key) : undefined;
  const said = isObject(azure) ? azure : {};
  const { tenantId, clientId, clientSecret } = said;
  const login = String(said.loginUrl ?? 'https://login.microsoftonline.com');
  const tenantUrl = `${login.replace(/\/+$/, '')}/${tenantId}`;
  return {
    type: 'oauth2',
    ...(tenantId && { tokenUrl: `${tenantUrl}/oauth2/v2.0/token` }),
    clientId,
    clientSecret,
    scopes: [`${clientId}/.default`],
  };
}
