import { InputError } from '@backstage/errors';
import { SLO_SELECTOR_ANNOTATION } from '@fairway/contracts/slo';
import type { Matcher } from '../prometheus/promql';

const PART = /^\s*([a-zA-Z_][a-zA-Z0-9_.\-/]*)\s*(==|=|!=)\s*(\S(?:.*\S)?)\s*$/;

/**
 * Reads `app=checkout,tier!=test`.
 *
 * @throws InputError that names the part which is not `label=value`, or says that no part is
 */
export function parseSloSelector(text: string): Matcher[] {
  const matchers = readParts(text);
  if (!matchers.some(({ op }) => op === '=')) {
    throw new InputError(
      `Annotation ${SLO_SELECTOR_ANNOTATION}: "${text}" only excludes, and so takes everybody's SLOs; add a part like sloth_service=checkout`,
    );
  }
  return matchers;
}

function readParts(text: string): Matcher[] {
  return text.split(',').map(part => {
    const parsed = PART.exec(part);
    if (!parsed) {
      throw new InputError(
        `Annotation ${SLO_SELECTOR_ANNOTATION}: "${part.trim()}" in "${text}" is not label=value or label!=value; write it like sloth_service=checkout`,
      );
    }
    const [, label, op, value] = parsed;
    return { label, op: op === '!=' ? '!=' : '=', value };
  });
}
