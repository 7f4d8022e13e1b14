import type { Issue } from '../definition/Issue';
import type { Place } from './Place';

/** What was found wrong while something was read. */
export class Findings {
  readonly issues: Issue[] = [];

  /** @returns `undefined`: there is nothing to go on with. */
  error(place: Place, message: string, mend: string): undefined {
    this.add('error', place, { message, mend });
    return undefined;
  }

  warning(place: Place, message: string, mend: string): void {
    this.add('warning', place, { message, mend });
  }

  get failed(): boolean {
    return this.issues.some(({ severity }) => severity === 'error');
  }

  private add(
    severity: Issue['severity'],
    place: Place,
    { message, mend }: Pick<Issue, 'message' | 'mend'>,
  ) {
    const { document, path, value, line } = place;
    this.issues.push({
      severity,
      document,
      path: path || '(document)',
      value,
      message,
      mend,
      line,
    });
  }
}
