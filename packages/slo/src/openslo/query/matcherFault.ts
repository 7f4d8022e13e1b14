import type { SyntaxNode } from '@lezer/common';
import { unquote } from '../../promql/stringLiteral';

// What Go takes behind a backslash; anything else is an error there, `\.` above all.
const ESCAPE =
  /\\(?:[abfnrtv\\'"]|x[0-9a-fA-F]{2}|[0-7]{3}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})|\\/g;
/** What RE2 has and JavaScript has not: flags, named groups as Python writes them, quoted text. */
const ONLY_RE2 = /\\Q[\s\S]*?(?:\\E|$)|\(\?[imsU]*(?:-[imsU]+)?\)/g;
const GROUP_ONLY_RE2 = /\(\?(?:P<\w+>|[imsU]*(?:-[imsU]+)?:)/g;
const NOT_IN_RE2 = /\(\?(?:[=!]|<[=!])/;

function escapeFault(literal: string): string | undefined {
  if (literal.startsWith('`')) return undefined;
  const lonely = [...literal.matchAll(ESCAPE)].find(([text]) => text === '\\');
  if (!lonely) return undefined;
  const found = literal.slice(lonely.index, lonely.index + 2);
  return `${literal} has ${found}, which is no escape: write \\${found}, or the text in backticks`;
}

/** Why a server would refuse a regular expression; looser than RE2. */
function regexFault(regex: string): string | undefined {
  // An escaped bracket opens no group.
  const unescaped = regex.replace(/\\[^QE]/g, 'x');
  if (NOT_IN_RE2.test(unescaped))
    return `${JSON.stringify(regex)} looks ahead or behind, which RE2 cannot`;
  try {
    void new RegExp(regex.replace(ONLY_RE2, '').replace(GROUP_ONLY_RE2, '(?:'));
    return undefined;
  } catch {
    return `${JSON.stringify(regex)} is no regular expression`;
  }
}

/** What is wrong with the matchers and texts of an expression that parses. */
export function matcherFault(
  root: SyntaxNode,
  source: string,
): string | undefined {
  let fault: string | undefined;
  root.cursor().iterate(({ name, from, to, node }) => {
    if (fault !== undefined || name !== 'StringLiteral') return;
    const literal = source.slice(from, to);
    fault = escapeFault(literal);
    const op = node.parent?.getChild('MatchOp');
    if (fault === undefined && op && source.slice(op.from, op.to).endsWith('~'))
      fault = regexFault(unquote(literal));
  });
  return fault;
}
