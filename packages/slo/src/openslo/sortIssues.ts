import type { Issue } from '../definition/Issue';

const LONGEST = 1000;

/** A value as text, to tell issues apart; what contains itself (by aliases of YAML) has none. */
function valueText(value: unknown): string {
  try {
    return (JSON.stringify(value) ?? '').slice(0, LONGEST);
  } catch {
    return '';
  }
}

function orderOf(issue: Issue): string {
  return JSON.stringify([
    issue.document,
    String(issue.line ?? 0).padStart(9, '0'),
    issue.path,
    issue.severity,
    issue.message,
    issue.mend,
    valueText(issue.value),
  ]);
}

/** Each once, in an order that does not depend on that in which they were found. */
export function sortIssues(issues: Issue[]): Issue[] {
  const once = new Map(issues.map(issue => [orderOf(issue), issue]));
  return [...once]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, issue]) => issue);
}
