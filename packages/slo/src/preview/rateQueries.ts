import { inlineRecords } from '../promql/inlineRecords';
import { equals, quote, selector } from '../promql/selector';
import type { RecordingRule, RuleGroup } from '../rules/RuleGroup';
import { recordedBy, recordedSeries } from './recordedSeries';

/**
 * What to ask a Prometheus for the past of an SLO: events and bad events per second over 5 minutes.
 *
 * @public
 */
export interface RateQueries {
  /** Recorded by rules that are loaded: cheap, and as far back as these. */
  recorded: { total: string; bad: string };
  /** From raw data: of any SLO, as far back as that is kept. */
  raw: { total: string; bad: string };
}

const [TOTAL, BAD] = ['slo:total:rate5m', 'slo:bad:rate5m'];

/** What records of one SLO, or of several that are parts of a composite, stand for; the label tells these apart. */
function expressionOf(rules: RecordingRule[]): string | undefined {
  if (rules.length <= 1) return rules[0]?.expr;
  return rules
    .map(({ expr, labels }) => {
      const id = quote(labels.slo);
      return `label_replace(${expr}, "slo", ${id}, "", "")`;
    })
    .join(' or ');
}

/**
 * @param id - of the SLO
 * @param groups - of it, and of those that it is composed of
 * @returns `undefined` where its rules record no rates
 * @public
 */
export function rateQueries(
  id: string,
  groups: RuleGroup[],
): RateQueries | undefined {
  const recorded = recordedSeries(groups);
  const find = (name: string): RecordingRule | undefined =>
    recorded.find(({ rule }) => rule.record === name && rule.labels.slo === id)
      ?.rule;
  const [total, bad] = [find(TOTAL), find(BAD)];
  if (!total || !bad) return undefined;
  const raw = ({ expr }: RecordingRule) =>
    inlineRecords(expr, read =>
      expressionOf(recordedBy(read, recorded).map(({ rule }) => rule)),
    );
  const own = (name: string) => selector(name, equals({ slo: id }));
  return {
    recorded: { total: own(TOTAL), bad: own(BAD) },
    raw: { total: raw(total), bad: raw(bad) },
  };
}
