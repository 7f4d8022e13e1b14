import { renameSync } from 'node:fs';
import { runInShell, useConfigFiles } from '../testing/runInShell';

// Reading a configuration loads a good part of Backstage.
jest.setTimeout(60_000);

const SECRET = 'S3cretTokenValue';

describe('a configuration that cannot be read', () => {
  const write = useConfigFiles();
  const complaintOf = async (...files: string[]) => {
    const warned = jest.spyOn(process, 'emitWarning').mockReturnValue();
    const { code, out, err } = await runInShell([
      'doctor',
      ...files.flatMap(file => ['--config', file]),
    ]);
    expect(code).not.toBe(0);
    const warnings = warned.mock.calls.map(([warning]) => String(warning));
    warned.mockRestore();
    return [out, err, ...warnings].join('');
  };

  it.each([
    [
      'a quote that is not closed',
      `a:\n  auth: { type: bearer, token: "${SECRET} }\n`,
      /line 3, column 1: Missing closing "quote$/m,
    ],
    [
      'a bracket too many',
      `a: }${SECRET}\n`,
      /line 1, column 4: Unexpected flow-map-end token in YAML stream$/m,
    ],
    [
      'an escape that YAML does not know',
      `a: "\\q${SECRET}"\n`,
      /line 1, column 5: Invalid escape sequence$/m,
    ],
    [
      'text beside a block',
      `a: |${SECRET}\n  b\n`,
      /line 1, column 5: Block scalar header includes extra characters$/m,
    ],
    [
      'a comma too many',
      `a: { token: ${SECRET},, }\n`,
      /line 1, column \d+: Unexpected , in flow map$/m,
    ],
    [
      'a tag',
      `a: { token: !${SECRET} }\n`,
      /line 1, column 13: a value that starts with ! is a tag in YAML/,
    ],
    [
      'a key that is an object',
      `a:\n  token: {{ ${SECRET} }}\n`,
      /: a key is a list or an object; put quotes around it$/m,
    ],
    ['an alias', `a: *${SECRET}\n`, /starts with \* is an alias in YAML/],
  ])('names the file and the place of %s, not the text', async (...wrong) => {
    const [, text, says] = wrong;
    const good = write('app: { title: Fairway }\n');
    const broken = write(text);
    const complaint = await complaintOf(good, broken);
    expect(complaint).toContain(`The configuration cannot be read: ${broken}`);
    expect(complaint).toMatch(says);
    expect(complaint).not.toContain(SECRET);
  });

  it.each([
    ['json', `{ "token": "${SECRET}`],
    ['yaml', `token: "${SECRET}`],
  ])('does not repeat an included file: %s', async (ending, text) => {
    const file = write(text);
    const included = `${file}.${ending}`;
    renameSync(file, included);
    const complaint = await complaintOf(write(`a:\n  $include: ${included}\n`));
    expect(complaint).toContain(`failed to parse included file ${included}`);
    expect(complaint).not.toContain(SECRET);
  });
});
