import { InputError } from '@backstage/errors';
import { Option, type Command } from 'commander';
import type { Shell } from '../Shell';
import { countFindings } from './Diagnosis';
import { diagnoseBackend } from './diagnoseBackend';
import { diagnoseConfiguration } from './diagnoseConfiguration';
import { toText } from './toText';

interface DoctorOptions {
  config: string[];
  backend?: string;
  token?: string;
  format: 'text' | 'json';
}

const HELP = `
Without --backend it reads app-config.yaml and app-config.local.yaml, or the files of --config, and asks each source
from here. With --backend it asks a running Fairway backend what it knows about its sources.

Exit code: 0 all well, 1 there are findings, 2 bad input.`;

/** `fairway doctor`. */
export function addDoctor(
  program: Command,
  shell: Shell,
  exitWith: (code: number) => void,
): void {
  program
    .command('doctor')
    .description('Says what is wrong with the sources, and how to mend it')
    .option(
      '--config <path>',
      'configuration file; may be repeated, the last one wins',
      (path: string, paths: string[]) => [...paths, path],
      [] as string[],
    )
    .option(
      '--backend <url>',
      'ask this backend, such as http://localhost:7007',
    )
    .option(
      '--token <token>',
      'Backstage token for the backend; better in FAIRWAY_TOKEN, since others can see arguments',
    )
    .addOption(
      new Option('--format <format>', 'how to say it')
        .choices(['text', 'json'])
        .default('text'),
    )
    .addHelpText('after', HELP)
    .action(async (options: DoctorOptions) => {
      const diagnosis = await diagnose(options, shell);
      const findings = countFindings(diagnosis);
      shell.write(
        options.format === 'json'
          ? `${JSON.stringify({ findings, ...diagnosis }, undefined, 2)}\n`
          : toText(diagnosis),
      );
      exitWith(findings > 0 ? 1 : 0);
    });
}

async function diagnose(options: DoctorOptions, { env }: Shell) {
  if (options.backend === undefined) {
    if (options.token !== undefined) {
      throw new InputError('--token is of use only with --backend <url>');
    }
    return diagnoseConfiguration(options.config, env);
  }
  if (options.config.length > 0) {
    throw new InputError(
      '--config and --backend exclude each other: the backend has read its own configuration',
    );
  }
  const token = options.token ?? env.FAIRWAY_TOKEN;
  return diagnoseBackend(options.backend, token || undefined);
}
