/**
 * A step into an object: a field, an element by its name, or an element by its place. `of`: by what else the value
 * there goes, on either side, such as a variable's value by the variable's name. `ofSecret`: it is what a Secret keeps.
 */
export type Step =
  | { field: string; of?: string[]; ofSecret?: boolean }
  | { element: string }
  | { index: number; of?: string[] };

const PLAIN = /^[A-Za-z_][\w-]*$/;

function written(step: Step, isFirst: boolean): string {
  if ('index' in step) return `[${step.index}]`;
  if ('element' in step) return `[${step.element}]`;
  if (!PLAIN.test(step.field)) return `[${JSON.stringify(step.field)}]`;
  return isFirst ? step.field : `.${step.field}`;
}

/** Such as `spec.template.spec.containers[checkout].image` and `metadata.labels["app.kubernetes.io/name"]`. */
export function fieldPath(steps: Step[]): string {
  return steps.map((step, index) => written(step, index === 0)).join('');
}
