/** A step into an object: a field, an element by its name, or an element by its place. */
export type Step = { field: string } | { element: string } | { index: number };

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
