import { formatPrometheusDuration, type Incident } from '@fairway/slo';
import { columns, heading, plural, wrap } from '../text/layout';
import { count, duration, moment, percent, percentText } from '../text/numbers';
import type { PlayedGroup, PlayedSlo } from './playPast';

const MOST_GAPS = 3;
const MOST_INCIDENTS = 20;

function labelText(labels: Record<string, string>): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}=${value}`)
    .join(', ');
}

function dataText({ coverage, gaps }: PlayedGroup): string {
  if (coverage === 0) return 'none: nothing is known';
  if (gaps.length === 0) return 'all of the time';
  const longest = [...gaps]
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .slice(0, MOST_GAPS)
    .map(({ start, end }) => `${moment(start)} for ${duration(end - start)}`);
  return `${percent(coverage)} of the time; ${plural(
    gaps.length,
    'gap',
  )}: ${longest.join(', ')}${gaps.length > MOST_GAPS ? ', ...' : ''}`;
}

function sliText({ achieved }: PlayedGroup, { objective }: PlayedSlo): string {
  const { overall, windows, worst, missed } = achieved;
  if (overall === undefined) return 'unknown: there was no event';
  const whole = `${percent(overall, 6)}, to reach ${percentText(objective)}`;
  return windows === 0 || worst === undefined
    ? `${whole}; there is less data than one window`
    : `${whole}; worst of ${plural(windows, 'window')} ${percent(
        worst,
        6,
      )}, missed in ${missed}`;
}

function verdict({ incidents, coverage }: PlayedGroup): string {
  if (coverage === 0) return 'No data, so nothing can be told of alerts.';
  const pages = incidents.filter(({ tier }) => tier === 'page').length;
  const tickets = incidents.filter(({ tier }) => tier === 'ticket');
  const muted = tickets.filter(one => one.muted).length;
  const times = pages === 0 ? 'not once' : plural(pages, 'time');
  return `Would have paged ${times} and made ${plural(
    tickets.length,
    'ticket',
  )}${muted > 0 ? ` (${muted} while it paged)` : ''}.`;
}

function incidentRow(incident: Incident): string[] {
  const { tier, by, start, end, spent, cut } = incident;
  const lasted =
    end === undefined ? 'and goes on' : `for ${duration(end - start)}`;
  const why = `${by.long} over ${by.factor}`;
  return [
    ...[tier, moment(start), lasted, `${percent(spent, 2)} of budget`],
    cut ? `${why}, data missing beside it` : why,
  ];
}

function incidentLines({ incidents }: PlayedGroup): string[] {
  const shown = incidents.slice(0, MOST_INCIDENTS);
  const more = incidents.length - shown.length;
  return [
    ...columns(shown.map(incidentRow), '    '),
    ...(more > 0 ? [`    and ${more} more`] : []),
  ];
}

function suggestion({ suggested }: PlayedGroup): string {
  const { objective, verdict: word, reason } = suggested;
  if (objective === undefined) return `none to suggest. ${reason}`;
  const words = { keep: 'as it is', tighter: 'tighter', looser: 'looser' };
  const how = word === 'unknown' ? '' : ` (${words[word]})`;
  return `${percentText(objective)}${how}. ${reason}`;
}

function groupLines(group: PlayedGroup, slo: PlayedSlo): string[] {
  const { labels, eventsPerSecond, unnoticed } = group;
  const name = labelText(labels);
  return [
    ...(name ? [`  ${name}`] : []),
    ...columns(
      [
        ['Data', dataText(group)],
        ...(eventsPerSecond === undefined
          ? []
          : [['Traffic', `${count(eventsPerSecond)} a second`]]),
        ['SLI', sliText(group, slo)],
        ['Target', suggestion(group)],
      ],
      '  ',
    ),
    ...wrap(verdict(group), '  '),
    ...incidentLines(group),
    ...(unnoticed === undefined
      ? []
      : wrap(
          `${percent(unnoticed, 2)} of what was bad was in no alert.`,
          '  ',
        )),
  ];
}

/** The past of one SLO for people, in paragraphs. */
export function backtestText(slo: PlayedSlo): string[][] {
  const [{ start, end, step }] = slo.past;
  const span = `${moment(start)} to ${moment(
    end,
  )} UTC, each ${formatPrometheusDuration(step)}`;
  return [
    [...heading(slo.id), `  ${span}`],
    ...slo.past.map(group => groupLines(group, slo)),
    slo.left > 0
      ? wrap(`and ${slo.left} more budgets, which are not told`, '  ')
      : [],
    slo.failures.flatMap(text => wrap(`not told: ${text}`, '  ', '    ')),
    slo.warnings.flatMap(text => wrap(`warning: ${text}`, '  ', '    ')),
  ];
}
