import type { Step } from './fieldPath';

const FLAG = /^--?([A-Za-z][\w.-]*)$/;

const texts = (values: unknown[]) =>
  values.filter(value => typeof value === 'string');

/** The step to a field of objects that stand at the same place; a variable's value goes by what names the variable. */
export function toField(field: string, objects: object[]): Step {
  const of = objects.flatMap(object => {
    const { name, key } = object as Record<string, unknown>;
    return texts([name, key]);
  });
  return { field, ...(of.length > 0 && { of }) };
}

/** The step to a place in lists; an argument goes by the flag before it. */
export function toIndex(index: number, lists: unknown[][]): Step {
  const of = texts(lists.map(list => list[index - 1])).flatMap(
    before => FLAG.exec(before)?.[1] ?? [],
  );
  return { index, ...(of.length > 0 && { of }) };
}
