import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  defaultRuleParameters,
  parsePrometheusDuration,
  type RuleParameters,
} from '@fairway/slo';
import { webAddress } from '../definitions/entityLinks';
import { DASHBOARD_FIELDS, fieldsIn } from '../links/dashboardUrl';

/** Where dashboards are. */
export interface GrafanaConfig {
  url: string;
  /** Path of the dashboard of an SLO, with fields such as `{id}`. */
  sloDashboard: string;
}

export interface SloConfig {
  grafana: GrafanaConfig | undefined;
  /** How the rules that are loaded were made, where that is not by default. */
  rules: Partial<RuleParameters>;
}

const GRAFANA = 'fairway.grafana';
const SLO = 'fairway.slo';
const RULES = `${SLO}.rules`;
const DURATIONS = [
  'nowInterval',
  'statusInterval',
  'bridge',
  'settle',
] as const;

function fail(key: string, value: unknown, mend: string): never {
  const shown = value === undefined ? 'nothing' : JSON.stringify(value);
  throw new InputError(`Configuration ${key}: ${shown} ${mend}`);
}

function section(config: Config, key: string, known: readonly string[]) {
  const value = config.getOptional(key);
  if (value === undefined) return undefined;
  if (typeof value !== 'object' || Array.isArray(value)) {
    return fail(key, value, `must be an object with ${known.join(', ')}`);
  }
  for (const name of Object.keys(value as object)) {
    if (!known.includes(name)) {
      fail(`${key}.${name}`, name, `is no key; known are ${known.join(', ')}`);
    }
  }
  return config.getConfig(key);
}

function readGrafana(config: Config): GrafanaConfig | undefined {
  const grafana = section(config, GRAFANA, ['url', 'sloDashboard']);
  if (!grafana) return undefined;
  const url = grafana.getOptionalString('url');
  if (webAddress(url) === undefined) {
    fail(`${GRAFANA}.url`, url, 'must be an http or https address');
  }
  const key = `${GRAFANA}.sloDashboard`;
  const sloDashboard = grafana.getOptionalString('sloDashboard');
  if (!sloDashboard?.startsWith('/')) {
    return fail(
      key,
      sloDashboard,
      'must be a path that begins with /, such as /d/slo?var-slo={id}',
    );
  }
  for (const field of fieldsIn(sloDashboard)) {
    if (!DASHBOARD_FIELDS.some(known => known === field)) {
      fail(key, `{${field}}`, `is none of {${DASHBOARD_FIELDS.join('}, {')}}`);
    }
  }
  return { url: url!.replace(/\/+$/, ''), sloDashboard };
}

function readRules(config: Config): Partial<RuleParameters> {
  section(config, SLO, ['rules']);
  const rules = section(config, RULES, [...DURATIONS, 'target']);
  if (!rules) return {};
  const durations = DURATIONS.flatMap(name => {
    const value = rules.getOptional(name);
    if (value === undefined) return [];
    if (typeof value !== 'string' || !parsePrometheusDuration(value)) {
      fail(
        `${RULES}.${name}`,
        value,
        `must be a duration as Prometheus writes it, such as ${defaultRuleParameters[name]}`,
      );
    }
    return [[name, value] as const];
  });
  const target = rules.getOptionalStringArray('target');
  return {
    ...Object.fromEntries(durations),
    ...(target ? { target } : {}),
  };
}

/**
 * Reads `fairway.grafana` and `fairway.slo`.
 *
 * @throws InputError naming key, value and mend
 */
export function readSloConfig(config: Config): SloConfig {
  return { grafana: readGrafana(config), rules: readRules(config) };
}
