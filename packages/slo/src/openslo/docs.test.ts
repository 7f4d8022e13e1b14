import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPENSLO_ANNOTATIONS } from './annotations';
import { parseOpenSlo } from './parseOpenSlo';
import { readDefinitions } from './readDefinitions';

const PAGE = readFileSync(
  join(__dirname, '../../../..', 'docs/slo/openslo.md'),
  'utf8',
);

describe('the page on writing SLOs', () => {
  it('has examples that are read without an issue', () => {
    const examples = [...PAGE.matchAll(/```yaml\n([\s\S]*?)```/g)].map(
      ([, text]) => text,
    );
    const { documents, issues } = parseOpenSlo(examples.join('---\n'), 'page');
    const read = readDefinitions(documents);
    expect([...issues, ...read.issues]).toEqual([]);
    expect(
      read.definitions.map(({ id, indicator, window }) => [
        id,
        indicator.type,
        window.type,
      ]),
    ).toEqual([
      ['checkout-availability', 'counters', 'rolling'],
      ['checkout-latency', 'latency', 'calendar'],
    ]);
  });

  it('tells every annotation', () => {
    const told = [...PAGE.matchAll(/^\| `(fairway\.dev\/[a-z-]+)`/gm)];
    expect(told.map(([, key]) => key)).toEqual([...OPENSLO_ANNOTATIONS]);
  });
});
