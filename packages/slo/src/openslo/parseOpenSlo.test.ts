import fc from 'fast-check';
import { stringify } from 'yaml';
import { slo } from './__testUtils__/slo';
import { parseOpenSlo } from './parseOpenSlo';
import { readDefinitions } from './readDefinitions';

const texts = (text: string) =>
  parseOpenSlo(text, 'f.yaml').issues.map(
    ({ line, message }) => `${line}: ${message}`,
  );

describe('parseOpenSlo', () => {
  it('reads documents, lists and nothing', () => {
    expect(parseOpenSlo('', 'f').documents).toEqual([]);
    expect(parseOpenSlo('---\n---\n# none\n', 'f').documents).toEqual([]);
    const { documents } = parseOpenSlo('- a: 1\n- b: 2\n---\nc: 3\n', 'f');
    expect(documents.map(({ value }) => value)).toEqual([
      { a: 1 },
      { b: 2 },
      { c: 3 },
    ]);
  });

  it('knows the lines of fields and items', () => {
    const text = 'a: 1\n---\n# c\n- b:\n    - x: &v 1\n    - y: *v\n';
    const [, { lineOf }] = parseOpenSlo(text, 'f').documents;
    expect(lineOf!([])).toBe(4);
    expect(lineOf!(['b'])).toBe(4);
    expect(lineOf!(['b', 0, 'x'])).toBe(5);
    expect(lineOf!(['b', 1])).toBe(6);
    expect(lineOf!(['b', 2])).toBeUndefined();
    expect(lineOf!(['b', 0, 'z'])).toBeUndefined();
  });

  it('keeps times as they stand', () => {
    const [{ value }] = parseOpenSlo('t: 2026-01-01 00:00:00', 'f').documents;
    expect(value).toEqual({ t: '2026-01-01 00:00:00' });
  });
});

describe('hostile YAML', () => {
  it('with a key that is there twice is an issue with its line', () => {
    expect(texts('a: 1\nb: 2\na: 3\n')).toEqual([
      '3: it is no valid YAML: Map keys must be unique at line 3, column 1:',
    ]);
  });

  it('that does not end is an issue', () => {
    expect(texts('a: [1, 2\n')[0]).toContain('no valid YAML');
    expect(texts('a: "b\n')[0]).toContain('no valid YAML');
    expect(texts('\ta: b\n').length).toBeGreaterThan(0);
  });

  it('that grows by aliases is not expanded', () => {
    const rows = Array.from(
      { length: 20 },
      (_, i) => `a${i}: &a${i} [${Array(9).fill(i ? `*a${i - 1}` : 'x')}]`,
    );
    expect(texts(rows.join('\n'))).toEqual([
      expect.stringContaining('it cannot be read'),
    ]);
  });

  it.each(['[', '{a: ', '- '])('nested in many %p is an issue', open => {
    const { documents, issues } = parseOpenSlo(open.repeat(50_000), 'f');
    expect(documents).toEqual([]);
    expect(issues.length).toBeGreaterThan(0);
  });

  it('that contains itself is an issue', () => {
    expect(texts('&a\nkind: *a\nspec: [*a]\n')).toEqual([
      expect.stringContaining('circular'),
    ]);
  });

  it('that is very long is not read', () => {
    expect(texts(`a: ${'x'.repeat(1_000_001)}`)).toEqual([
      expect.stringContaining('more than 1000000'),
    ]);
  });

  it('with keys of the language is refused by name', () => {
    const text =
      'apiVersion: openslo/v1\nkind: SLO\n__proto__: { x: 1 }\n<<: { kind: SLI }\nconstructor: 1\n';
    const { documents } = parseOpenSlo(text, 'f');
    const paths = readDefinitions(documents).issues.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['__proto__', '["<<"]', 'constructor']),
    );
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('with names in any script is told in one line', () => {
    const { documents } = parseOpenSlo(
      stringify(slo({ name: 'оплата\n\u001b[31m\u202e' })),
      'f',
    );
    const [issue] = readDefinitions(documents).issues;
    expect(issue.document).toBe('f, SLO "оплата\\n\\u001b[31m\u202e"');
  });

  it('of any form does not throw', () => {
    const fragment = fc.constantFrom(
      'a:',
      '- ',
      '&x ',
      '*x',
      '\n',
      '  ',
      '---\n',
      '!!map ',
      '<<: ',
      '? ',
      '|',
      '"',
      "'",
      '{',
      ']',
      '#',
      '%TAG',
      '\t',
      '\u0000',
      '\ufeff',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fragment, fc.string({ maxLength: 5 }))),
        parts => {
          expect(() => {
            const { documents } = parseOpenSlo(parts.join(''), 'f');
            for (const { lineOf } of documents) lineOf!(['a', 0]);
            readDefinitions(documents);
          }).not.toThrow();
        },
      ),
    );
  });
});
