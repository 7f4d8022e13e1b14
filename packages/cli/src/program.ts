import { Command, CommanderError } from 'commander';
import { InputError, isError } from '@backstage/errors';
import { addDoctor } from './doctor/command';
import { addSlo } from './slo/command';
import type { Shell } from './Shell';
import { version } from '../package.json';

/** Bad input: a wrong option, a configuration file that cannot be read. */
const BAD_INPUT = 2;

/**
 * Runs the command line.
 *
 * @returns the exit code: 0 all well, 1 there are findings, 2 bad input
 */
export async function runFairway(args: string[], shell: Shell) {
  let code = 0;
  const program = new Command('fairway')
    .description('Fairway for a shell and for CI')
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: shell.write, writeErr: shell.complain });
  const exitWith = (result: number) => {
    code = result;
  };
  addDoctor(program, shell, exitWith);
  addSlo(program, shell, exitWith);
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? 0 : BAD_INPUT;
    }
    if (isError(error) && error.name === InputError.name) {
      shell.complain(`${error.message}\n`);
      return BAD_INPUT;
    }
    throw error;
  }
}
