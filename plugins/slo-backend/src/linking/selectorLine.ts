import { SLO_SELECTOR_ANNOTATION } from '@fairway/contracts/slo';
import { isPlainValue } from './selector';

// What YAML takes for a string without quotes, wherever in it: no `: `, no ` #`.
const PLAIN_YAML = /^[\w.\-/@+=,!]+$/;
// JSON leaves these as they are; YAML does not take them all.
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A line for the `metadata.annotations` of a `catalog-info.yaml` that links what has this label value. */
export function selectorLine(label: string, value: string): string {
  const selector = `${label}=${isPlainValue(value) ? value : quoted(value)}`;
  const yaml = PLAIN_YAML.test(selector)
    ? selector
    : `'${selector.replace(/'/g, "''")}'`;
  return `${SLO_SELECTOR_ANNOTATION}: ${yaml}`;
}

function quoted(value: string): string {
  return JSON.stringify(value).replace(
    UNPRINTABLE,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
