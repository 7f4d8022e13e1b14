/** Part of an expression: in both, or in one of them alone. */
export interface DiffPart {
  text: string;
  changed: boolean;
}

/** Above it a comparison takes noticeably long; such expressions are shown without marks. */
const MAX_TOKENS = 2_000;

/** String literals, words with their dots and colons, numbers and operators; blanks apart. */
const TOKEN =
  /\s+|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`[^`]*`|[\w:.]+|[=!<>]=|=~|!~|./gs;

/** Where a long expression breaks, so that its parts stand below each other. */
const BREAK_BEFORE = new Set(['and', 'or', 'unless']);

function tokensOf(expression: string): string[] {
  return (expression.trim().match(TOKEN) ?? []).map(token =>
    /^\s/.test(token) ? ' ' : token,
  );
}

/** Prometheus prints an expression in one line; both sides get the same breaks. */
function layOut(tokens: string[]): string[] {
  let depth = 0;
  return tokens.map((token, index) => {
    if ('([{'.includes(token)) depth++;
    if (')]}'.includes(token)) depth--;
    return token === ' ' && BREAK_BEFORE.has(tokens[index + 1])
      ? `\n${'  '.repeat(depth + 1)}`
      : token;
  });
}

/**
 * Two expressions side by side: which parts of each the other one lacks. How they are spaced does not count.
 *
 * @returns the parts of `loaded` and of `expected`; joined, they are the expressions, laid out alike
 */
export function diffExpressions(
  loaded: string,
  expected: string,
): { loaded: DiffPart[]; expected: DiffPart[] } {
  const before = tokensOf(loaded);
  const after = tokensOf(expected);
  const same =
    before.length + after.length > MAX_TOKENS
      ? { before: new Set(before.keys()), after: new Set(after.keys()) }
      : commonTokens(before, after);
  return {
    loaded: partsOf(before, same.before),
    expected: partsOf(after, same.after),
  };
}

/** Indices of the longest common subsequence in both. */
function commonTokens(before: string[], after: string[]) {
  const columns = after.length + 1;
  const length = new Uint16Array((before.length + 1) * columns);
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      length[i * columns + j] =
        before[i] === after[j]
          ? length[(i + 1) * columns + j + 1] + 1
          : Math.max(
              length[(i + 1) * columns + j],
              length[i * columns + j + 1],
            );
  const common = { before: new Set<number>(), after: new Set<number>() };
  let i = 0;
  let j = 0;
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      common.before.add(i++);
      common.after.add(j++);
    } else if (length[(i + 1) * columns + j] >= length[i * columns + j + 1])
      i++;
    else j++;
  }
  return common;
}

/** Neighbours that are alike in one part; blanks between two changes belong to them. */
function partsOf(tokens: string[], common: Set<number>): DiffPart[] {
  const parts: DiffPart[] = [];
  layOut(tokens).forEach((text, index) => {
    const isBlank = tokens[index] === ' ';
    const changed = isBlank
      ? isChanged(index - 1) && isChanged(index + 1)
      : !common.has(index);
    const last = parts.at(-1);
    if (last?.changed === changed) last.text += text;
    else parts.push({ text, changed });
  });
  return parts;

  function isChanged(index: number): boolean {
    return index in tokens && !common.has(index);
  }
}
