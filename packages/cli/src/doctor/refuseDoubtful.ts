const WARNING = 'YAMLWarning';

type EmitWarning = typeof process.emitWarning;

/** Whether an error stands for what YAML's parser only warns of. */
export function isParserWarning({ name }: Error): boolean {
  return name === WARNING;
}

/**
 * Reads YAML, and fails where its parser takes what was hardly meant: an unquoted value that starts with `!`, a key that is
 * an object. It would say so as a warning of the process, which quotes the text: maybe a secret.
 *
 * @throws the parser's warning, for which {@link isParserWarning} holds, and what `read` throws
 */
export async function refuseDoubtful<T>(read: () => Promise<T>): Promise<T> {
  const emit = process.emitWarning;
  let doubt: Error | undefined;
  // The loader of the configuration leaves the parser no other way to say it.
  process.emitWarning = ((...args: Parameters<EmitWarning>) => {
    const found = parserWarning(args[0]);
    if (!found) return emit.apply(process, args);
    doubt ??= found;
    return undefined;
  }) as EmitWarning;
  try {
    const result = await read();
    if (doubt) throw doubt;
    return result;
  } finally {
    process.emitWarning = emit;
  }
}

function parserWarning(warning: string | Error): Error | undefined {
  if (typeof warning !== 'string') {
    return isParserWarning(warning) ? warning : undefined;
  }
  if (!warning.startsWith('Keys with collection values')) return undefined;
  return Object.assign(new Error('A key is a list or an object'), {
    name: WARNING,
  });
}
