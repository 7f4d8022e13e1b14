import type { Command } from 'commander';
import type { Shell } from '../Shell';
import { addSloPlatform } from './platform/command';

/** `fairway slo`. */
export function addSlo(
  program: Command,
  shell: Shell,
  exitWith: (code: number) => void,
): void {
  const slo = program
    .command('slo')
    .description('SLOs: definitions, rules, previews');
  addSloPlatform(slo, shell, exitWith);
}
