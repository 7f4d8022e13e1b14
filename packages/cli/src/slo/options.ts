import { InputError } from '@backstage/errors';
import { parsePrometheusDuration, type RuleParameters } from '@fairway/slo';
import { Option, type Command } from 'commander';
import type { Shell } from '../Shell';

/** What every command of `fairway slo` is given. */
export interface SloContext {
  shell: Shell;
  exitWith(code: number): void;
}

export interface InputOptions {
  environment?: string;
  format: 'text' | 'json';
}

export interface RuleOptions {
  nowInterval?: string;
  statusInterval?: string;
  settle?: string;
  bridge?: string;
  target?: string[];
  pages?: string;
}

export interface PrometheusOptions {
  prometheus?: string;
  source?: string;
  config: string[];
}

const names = (text: string) =>
  text
    .split(',')
    .map(name => name.trim())
    .filter(Boolean);

/** Files to read, and how to say what was found. */
export function withInput(command: Command): Command {
  return command
    .argument(
      '<file...>',
      'OpenSLO files, folders or patterns; - for standard input',
    )
    .option('--environment <name>', 'environment of SLOs that name none')
    .addOption(
      new Option('--format <format>', 'how to say it')
        .choices(['text', 'json'])
        .default('text'),
    );
}

/** How the rules are made; the same everywhere, or they differ from those that are loaded. */
export function withRules(command: Command): Command {
  return command
    .option('--pages <url>', "address of the app's page of SLOs, for alerts")
    .option('--now-interval <time>', 'between evaluations for alerts (30s)')
    .option('--status-interval <time>', 'between entries of the ledger (2m)')
    .option('--settle <time>', 'by how much samples may be late (30s)')
    .option('--bridge <time>', 'longest gap whose events are counted (1h)')
    .option('--target <labels>', 'labels of a target (job,instance)', names);
}

/** Which Prometheus to ask. */
export function withPrometheus(command: Command): Command {
  return command
    .option('--prometheus <url>', 'ask this Prometheus, without credentials')
    .option('--source <name>', 'ask this one of fairway.sources.prometheus')
    .option(
      '--config <path>',
      'configuration file for --source; may be repeated',
      (path: string, paths: string[]) => [...paths, path],
      [] as string[],
    );
}

/** What of the options makes rules. */
export function ruleParametersOf(
  options: RuleOptions,
): Partial<RuleParameters> {
  const { nowInterval, statusInterval, settle, bridge, target } = options;
  return {
    ...{ nowInterval, statusInterval, settle, bridge, target },
    pages: options.pages,
  };
}

/**
 * Seconds of an option.
 *
 * @throws InputError
 */
export function requireDuration(option: string, text: string): number {
  const seconds = parsePrometheusDuration(text);
  if (!seconds) {
    throw new InputError(
      `${option} "${text}" is no time; write it as Prometheus does, like 30s or 30d`,
    );
  }
  return seconds;
}
