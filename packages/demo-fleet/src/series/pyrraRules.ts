import { MINUTE, SECOND } from '../scenario/duration';
import type { SloStory } from '../scenario/sloStory';
import { absentAlert, burnAlert, TIERS } from './pyrraAlerts';
import { METRIC, PyrraSlo, WINDOWS } from './pyrraSlo';
import type { RuleGroup } from './ruleGroup';
import type { SampledSeries } from './sampledSeries';
import { windowOf } from './windows';

function shortGroup(slo: PyrraSlo): RuleGroup {
  const grid = slo.grid('short', 30 * SECOND);
  const burnRates = WINDOWS.map(window =>
    slo.recording(
      `sum(rate(${slo.errors}[${window}])) / sum(rate(${slo.total}[${window}]))`,
      [
        slo.series(`${METRIC}:burnrate${window}`, grid, {
          valueAt: t => slo.errorRatio(t, windowOf(window)),
        }),
      ],
    ),
  );
  const alerts = TIERS.map(tier => burnAlert(slo, tier, grid));
  return slo.group(slo.story.name, grid, [...burnRates, ...alerts]);
}

/** Events of the whole window by status code. */
function increaseRule(slo: PyrraSlo): {
  group: RuleGroup;
  byCode: { good: SampledSeries; bad: SampledSeries };
} {
  const grid = slo.grid('increase', 150 * SECOND);
  const { window } = slo.story;
  const length = windowOf(window);
  const series = (code: string, valueAt: SampledSeries['valueAt']) =>
    slo.series(`${METRIC}:increase${window}`, grid, {
      labels: { code },
      valueAt,
    });
  const good = series('200', t => slo.events.good(t, length));
  const bad = series('500', t => slo.events.bad(t, length));
  const rule = slo.recording(
    `sum by (code) (increase(${slo.total}[${window}]))`,
    [good, bad],
  );
  const name = `${slo.story.name}-increase`;
  const group = slo.group(name, grid, [rule, absentAlert(slo, grid)]);
  return { group, byCode: { good, bad } };
}

/** Pyrra's `--generic-rules`: one name per number, whatever the metric. */
function genericGroup(
  slo: PyrraSlo,
  { good, bad }: { good: SampledSeries; bad: SampledSeries },
): RuleGroup {
  const grid = slo.grid('generic', 30 * SECOND);
  const { objective, window } = slo.story;
  const seconds = windowOf(window) / SECOND;
  const increase = `${METRIC}:increase${window}`;
  const rule = (
    record: string,
    expr: string,
    valueAt: SampledSeries['valueAt'],
  ) => slo.recording(expr, [slo.series(record, grid, { valueAt })]);
  const perSecond = (events: number | undefined) =>
    events === undefined ? undefined : events / (5 * 60);
  return slo.group(`${slo.story.name}-generic`, grid, [
    rule('pyrra_objective', `vector(${objective})`, () => Number(objective)),
    rule('pyrra_window', `vector(${seconds})`, () => seconds),
    rule(
      'pyrra_availability',
      `1 - sum(${increase}{code=~"5..",${slo.selector}} or vector(0)) / sum(${increase}{${slo.selector}})`,
      t => {
        const [passed, failed] = [good.at(t), bad.at(t)];
        return passed === undefined || failed === undefined
          ? undefined
          : 1 - failed / (passed + failed);
      },
    ),
    rule('pyrra_requests:rate5m', `sum(rate(${slo.total}[5m]))`, t =>
      perSecond(slo.events.total(t, 5 * MINUTE)),
    ),
    rule(
      'pyrra_errors:rate5m',
      `sum(rate(${slo.errors}[5m])) or vector(0)`,
      t => perSecond(slo.events.bad(t, 5 * MINUTE)) ?? 0,
    ),
  ]);
}

/** Pyrra's rules of one availability SLO, with all that they record. */
export function pyrraRules(story: SloStory, start: number): RuleGroup[] {
  const slo = new PyrraSlo(story, start);
  const { group, byCode } = increaseRule(slo);
  const groups = [shortGroup(slo), group];
  return story.genericRules ? [...groups, genericGroup(slo, byCode)] : groups;
}
