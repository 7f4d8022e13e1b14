import { z } from 'zod/v3';
import { measureSchema } from '@fairway/contracts';
import {
  sloDialectSchema,
  type SloCaveat,
  type SloDialect,
} from '@fairway/contracts/slo';
import type {
  Rule,
  RuleGroup,
  Sample,
  Series,
} from '@fairway/kit-node/prometheus';
import type { Matcher } from '@fairway/slo';
import type { CalendarSums } from '../calendar/collectCalendar';

const matcherSchema = z.object({
  label: z.string(),
  op: z.enum(['=', '!=', '=~', '!~']),
  value: z.string(),
});

const countingSchema = z.object({
  total: z.string(),
  /** Failed events: of this metric, with these labels. Absent: a good share is counted by `le`. */
  bad: z
    .object({ metric: z.string(), matchers: z.array(matcherSchema) })
    .optional(),
});

/** Names of the series that count all and failed events. */
export type Counting = z.infer<typeof countingSchema>;

const ruleTierSchema = z.object({
  tier: z.enum(['page', 'ticket', 'no-data']),
  /** Windows that must both burn, and how fast; absent: not understood. */
  long: z.string().optional(),
  short: z.string().optional(),
  factor: z.number().optional(),
});

/** A way in which a loaded alert rule fires. */
export type RuleTier = z.infer<typeof ruleTierSchema>;

/** What the recorded series of one SLO say, in whatever dialect. Kept in the snapshot, so all of it is JSON. */
export const sloReadingSchema = z.object({
  dialect: sloDialectSchema,
  id: z.string(),
  /** Labels that tell this SLO's series from all others of the source. */
  key: z.record(z.string()),
  service: z.string().optional(),
  environment: z.string().optional(),
  /** Labels in which the budgets of this SLO differ; absent: it has one. */
  group: z.record(z.string()).optional(),
  /** Id of the SLO as a whole, without its group; absent: it has one budget. */
  whole: z.string().optional(),
  /** What an SLO selector can match: labels of the series and of the definition. */
  labels: z.record(z.string()),
  objective: measureSchema,
  /** Of a calendar window: the length of the present one. */
  windowSeconds: measureSchema,
  /** The present window of the calendar; absent: the window rolls. */
  calendar: z
    .object({
      duration: z.string(),
      timeZone: z.string(),
      /** Local time of the first one. */
      startTime: z.string(),
      start: z.string().datetime(),
      end: z.string().datetime(),
    })
    .optional(),
  sli: measureSchema,
  remaining: measureSchema,
  events: measureSchema,
  badEvents: measureSchema,
  coverage: measureSchema,
  /** Whether the rule set sees data now. Absent: it does not tell. */
  hasData: z.boolean().optional(),
  noDataSince: z.string().datetime().optional(),
  burn: z.array(z.object({ window: z.string(), rate: measureSchema })),
  /** Of the loaded alert rules: none, if no rule alerts. Absent: the rules of this SLO are not known. */
  tiers: z.array(ruleTierSchema).optional(),
  /** The source's rules were read, and those of this SLO are not among them. */
  rulesElsewhere: z.boolean().optional(),
  /** Which series hold the events, where the rule set has no one series for the budget left. */
  counting: countingSchema.optional(),
  firing: z.array(
    z.object({
      tier: z.enum(['page', 'ticket', 'no-data']),
      long: z.string().optional(),
      since: z.string().datetime().optional(),
      /** Of the alert, as an Alertmanager's silences see them. */
      labels: z.record(z.string()),
    }),
  ),
  /** Last budget left that was known, for when it is not any more. */
  lastKnown: z
    .object({ remaining: z.number(), at: z.string().datetime().optional() })
    .optional(),
  /** Since when the source has no series of this SLO at all, though it had. */
  goneSince: z.string().datetime().optional(),
});

export type SloReading = z.infer<typeof sloReadingSchema>;

/** What `read` needs: the answer of the one instant query, and the rules where they could be read. */
export interface Recorded {
  samples: Sample[];
  rules: RuleGroup[] | undefined;
  /** When it was asked; decides which window of a calendar is the present one. */
  now?: Date;
  /** Of SLOs with a window of the calendar; `undefined`: not collected yet. */
  calendar?: CalendarSums;
}

/** Points of a line: Unix seconds and value, only where there is one. */
export type Line = [number, number][];

export interface HistoryLines {
  remaining: Line;
  /** Shortest window first. */
  burn: { window: string; line: Line }[];
}

export interface Explanation {
  formula: 'events' | 'ratio';
  /** PromQL that gives the budget left. */
  query: string;
  /** Names of the recorded series whose rules count the events, or divide them. */
  countedBy: { failed: string; all: string } | { ratio: string } | undefined;
}

/** How one rule set names what it records. Everything that differs between rule sets is in here. */
export interface Dialect {
  name: SloDialect;
  caveats: SloCaveat[];
  /** Metric names that the collector asks for: regular expressions, anchored at both ends. */
  metrics: string[];
  /** Which of the `ALERTS` series are of this rule set. */
  alerts: Matcher[];
  /** The label that carries the SLO's id. */
  idLabel: string;
  /** How long the newest events may be missing from the numbers, in seconds. */
  lagSeconds: number;
  /** Whether a rule with the label of an SLO's id is of this rule set: others may use the same label. */
  isRule(rule: Rule): boolean;
  read(recorded: Recorded): SloReading[];
  /** Budget left of all SLOs over time: one range query an hour. */
  sparklines: {
    query: string;
    read(series: Series[], readings: SloReading[]): Map<SloReading, Line>;
  };
  /**
   * Share of the window with data, per SLO, where the rule set does not record it: one instant query an hour. NaN, as they
   * record without requests, is data: idle time is no gap.
   */
  coverageQuery?(window: string): string;
  /**
   * Budget and burn of one SLO, one range query when a chart is opened: at each moment the budget left then, and the worst
   * burn since the moment before.
   */
  history(
    reading: SloReading,
    stepSeconds: number,
  ): {
    query: string;
    read(series: Series[]): HistoryLines;
  };
  explain(reading: SloReading): Explanation;
}
