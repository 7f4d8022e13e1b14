import type { Step } from './fieldPath';

const FLAG = /^--?([A-Za-z][\w.-]*)$/;

const texts = (values: unknown[]) =>
  values.filter(value => typeof value === 'string');

const isOfSecret = (field: string, kind: unknown) =>
  kind === 'Secret' && (field === 'data' || field === 'stringData');

/**
 * The step to a field of objects that stand at the same place: a variable's value goes by what names the variable,
 * and a Secret may stand in another object, such as a list, a chart's values, or what another controller makes.
 */
export function toField(field: string, objects: object[]): Step {
  const found = objects as Array<Record<string, unknown>>;
  const of = texts(found.flatMap(({ name, key }) => [name, key]));
  return {
    field,
    ...(of.length > 0 && { of }),
    ...(found.some(({ kind }) => isOfSecret(field, kind)) && {
      ofSecret: true,
    }),
  };
}

/** The step to a place in lists; an argument goes by the flag before it. */
export function toIndex(index: number, lists: unknown[][]): Step {
  const of = texts(lists.map(list => list[index - 1])).flatMap(
    before => FLAG.exec(before)?.[1] ?? [],
  );
  return { index, ...(of.length > 0 && { of }) };
}
