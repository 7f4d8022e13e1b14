import { executionError } from './errors';
import { Labels } from './labels';
import { compile } from './matcher';
import { VectorSample, vector, VectorValue } from './value';

function compiled(pattern: string): RegExp {
  try {
    return compile(pattern);
  } catch {
    throw executionError(
      `invalid regular expression in label_replace(): ${pattern}`,
    );
  }
}

function withLabel(labels: Labels, name: string, value: string): Labels {
  const { [name]: _, ...others } = labels;
  return value === '' ? others : { ...others, [name]: value };
}

/** Sets a label from another, where that matches as a whole: `$1` and `${name}` stand for what brackets found. */
export function labelReplace(
  samples: VectorSample[],
  [target, replacement, source, pattern]: string[],
): VectorValue {
  if (!/^[a-zA-Z_][a-zA-Z0-9_]*$/.test(target)) {
    throw executionError(
      `invalid destination label name in label_replace(): ${target}`,
    );
  }
  const regex = compiled(pattern);
  const expand = (found: RegExpExecArray) =>
    replacement.replace(/\$(?:(\w+)|\{(\w+)\})/g, (_, plain, braced) => {
      const name: string = plain ?? braced;
      return found[Number(name)] ?? found.groups?.[name] ?? '';
    });
  return vector(
    samples.map(sample => {
      const found = regex.exec(sample.labels[source] ?? '');
      return found
        ? { ...sample, labels: withLabel(sample.labels, target, expand(found)) }
        : sample;
    }),
  );
}
