import type { DefinitionIssue } from '@fairway/contracts/slo';
import type { Issue } from '@fairway/slo';

const LONGEST_VALUE = 300;

/** An issue as it crosses the wire: what stands in the field as JSON, cut where it is long. */
export function issueFields({ value, ...issue }: Issue): DefinitionIssue {
  const text = value === undefined ? undefined : JSON.stringify(value);
  return {
    ...issue,
    value:
      text && text.length > LONGEST_VALUE
        ? `${text.slice(0, LONGEST_VALUE)}…`
        : text,
  };
}
