import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { upstream, upstreamServer } from '@fairway/kit-node/testUtils';
import { runInShell } from '../testing/runInShell';
import { useFolder } from './__testUtils__/sloFiles';

const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');

/** Code blocks of a language. */
function blocks(language: string): string[] {
  const fence = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g');
  return [...readme.matchAll(fence)].map(([, text]) => text);
}

/** Commands with what they print; `...` stands for any lines. */
function examples() {
  return blocks('console').flatMap(block =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map(text => {
        const [command, ...output] = text.replace(/\\\n\s*/g, '').split('\n');
        return { command, output: output.join('\n').trimEnd() };
      }),
  );
}

function pattern(output: string): RegExp {
  const parts = output
    .split(/^\.\.\.$\n?/m)
    .map(part => part.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^]*')}\\s*$`);
}

// 2 Nov 14:00 for 40 minutes, and 12 Nov 09:30 for 3 minutes, all failed.
const OUTAGES = [
  ['2026-11-02T14:00:00Z', 40],
  ['2026-11-12T09:30:00Z', 3],
].map(([start, minutes]) => {
  const from = Date.parse(String(start)) / 1000;
  return [from, from + Number(minutes) * 60];
});

/** Bad events per second over 5 minutes: 0.02 % of 20 a second, but in the outages. */
function badRate(t: number): number {
  const failed = OUTAGES.map(([from, to]) =>
    Math.max(0, Math.min(t, to) - Math.max(t - 300, from)),
  ).reduce((a, b) => a + b, 0);
  return (20 * (failed + 0.0002 * (300 - failed))) / 300;
}

describe('the README', () => {
  const { folder, write } = useFolder();
  const cwd = process.cwd();

  beforeAll(() => {
    write('slos.yaml', blocks('yaml')[0]);
    process.chdir(folder);
  });

  afterAll(() => process.chdir(cwd));

  it.each(examples().filter(({ command }) => !command.includes('http')))(
    '$command',
    async ({ command, output }) => {
      const [program, ...args] = command.split(/\s+/);
      expect(program).toBe('fairway');
      const { out, err } = await runInShell(args);
      expect(out + err).toMatch(pattern(output));
    },
  );

  it('asks a Prometheus', async () => {
    const asking = examples().filter(({ command }) => command.includes('http'));
    expect(asking.length).toBeGreaterThan(0);
    const server = await upstreamServer((request, response) => {
      const [start, end, step] = ['start', 'end', 'step'].map(name =>
        Number(request.form.get(name)),
      );
      const bad = request.form.get('query')!.includes('code');
      const values: [number, string][] = [];
      for (let t = start; t <= end; t += step) {
        values.push([t, String(bad ? badRate(t) : 20)]);
      }
      const result = [{ metric: {}, values }];
      const data = { resultType: 'matrix', result };
      return upstream.json({ status: 'success', data })(request, response);
    });
    try {
      for (const { command, output } of asking) {
        const args = command.replace(/http\S+/, server.url).split(/\s+/);
        const { out, err } = await runInShell(args.slice(1));
        expect(out + err).toMatch(pattern(output));
      }
    } finally {
      await server.close();
    }
  });
});
