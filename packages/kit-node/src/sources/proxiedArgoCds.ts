import { ConfigReader, type Config } from '@backstage/config';
import type { JsonObject, JsonValue } from '@backstage/types';
import { isObject } from './configObjects';
import { ConfigSection } from './ConfigSection';
import type { SourceSection } from './referenceProblems';

// Under `endpoints` since Backstage 1.18, before beside other keys.
const ROOTS = ['proxy.endpoints', 'proxy'];
const OURS = /^\/argocd([/-]|$)/;
// Another scheme, such as Basic, is for what stands before Argo CD.
const BEARER = /^\s*bearer\s+(\S+)\s*$/i;
const TOKEN = /(?:^|;\s*)argocd\.token=([^;]+)/;

/**
 * The name of the Argo CD behind a path of Backstage's proxy: `/argocd/api` is `argocd`, `/argocd-eu/api` is `argocd-eu`.
 *
 * @public
 */
export function proxiedArgoCdName(path: string): string {
  return path
    .replace(/\/+$/, '')
    .replace(/\/api$/, '')
    .split('/')
    .filter(Boolean)
    .join('-');
}

/** Argo CDs that Backstage's proxy stands before, in the form of a source. */
export function proxiedArgoCds(config: Config): SourceSection[] {
  return ROOTS.flatMap(root =>
    Object.entries(objectAt(config, root)).flatMap(([path, endpoint]) =>
      OURS.test(path)
        ? toSource(`${root}.${path}`, path, { endpoint, config })
        : [],
    ),
  );
}

function toSource(
  place: string,
  path: string,
  { endpoint, config }: { endpoint: JsonValue | undefined; config: Config },
): SourceSection[] {
  const { target, headers } = isObject(endpoint)
    ? endpoint
    : { target: endpoint, headers: undefined };
  if (typeof target !== 'string') return [];
  const url = target.replace(/\/+$/, '').replace(/\/api(\/v1)?$/, '');
  const token = tokenIn(isObject(headers) ? headers : {});
  const baseUrl = config.getOptional('argocd.baseUrl');
  const source: JsonObject = {
    name: proxiedArgoCdName(path),
    url,
    browserUrl: typeof baseUrl === 'string' ? baseUrl : url,
    ...(token && { auth: { type: 'bearer', token } }),
  };
  const section = new ConfigSection(new ConfigReader(source), place);
  return [{ kind: 'argocd', section }];
}

function tokenIn(headers: JsonObject): string | undefined {
  const said = new Map(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      String(value),
    ]),
  );
  const cookie = TOKEN.exec(said.get('cookie') ?? '')?.[1];
  return cookie ?? BEARER.exec(said.get('authorization') ?? '')?.[1];
}

function objectAt(config: Config, key: string): JsonObject {
  const value = config.getOptional(key);
  return isObject(value) ? value : {};
}
