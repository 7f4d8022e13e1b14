import type { Command } from 'commander';
import { loadSlos } from '../input/loadSlos';
import {
  ruleParametersOf,
  withInput,
  withRules,
  type InputOptions,
  type RuleOptions,
  type SloContext,
} from '../options';
import { groupsOf, tellIssues } from '../refusal';
import { toText, wrap } from '../text/layout';
import { counted } from './counted';
import { explain } from './Explanation';
import { explainText } from './explainText';

const LEGEND =
  'burn: multiple of the even burn, which makes the budget last exactly one window. total outage: how long everything must fail until it fires; evaluations add up to 30 s for page and 2 min for ticket. budget lasts: until all of it is spent at just that burn.';

/** `fairway slo explain`. */
export function addExplain(slo: Command, context: SloContext): void {
  const command = slo
    .command('explain')
    .description('Says what SLOs count, allow and alert on');
  withRules(withInput(command)).action(
    async (files: string[], options: InputOptions & RuleOptions) => {
      const loaded = await loadSlos(files, context.shell, options);
      if (tellIssues(loaded, context, options.format)) return;
      const { definitions } = loaded;
      const groups = groupsOf(definitions, ruleParametersOf(options)).flat();
      const slos = definitions.map(one => explain(one, groups, counted(one)));
      context.shell.write(
        options.format === 'json'
          ? `${JSON.stringify({ findings: 0, slos }, undefined, 2)}\n`
          : toText([...slos.flatMap(explainText), wrap(LEGEND)]),
      );
    },
  );
}
