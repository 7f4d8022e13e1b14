import type { Command } from 'commander';
import type { Shell } from '../Shell';
import { addBackfill } from './backfill/command';
import { addBacktest } from './backtest/command';
import { addCheck } from './check/command';
import { addExplain } from './explain/command';
import type { SloContext } from './options';
import { addPreview } from './preview/command';
import { addSloPlatform } from './platform/command';
import { addRules } from './rules/command';

const HELP = `
Exit code: 0 all well, 1 there are findings, 2 bad input.`;

/** `fairway slo`. */
export function addSlo(
  program: Command,
  shell: Shell,
  exitWith: (code: number) => void,
): void {
  const slo = program
    .command('slo')
    .description('Error budgets as code: checks, rules, previews')
    .addHelpText('after', HELP);
  const context: SloContext = { shell, exitWith };
  addCheck(slo, context);
  addRules(slo, context);
  addExplain(slo, context);
  addPreview(slo, context);
  addBacktest(slo, context);
  addBackfill(slo, context);
  addSloPlatform(slo, context);
}
