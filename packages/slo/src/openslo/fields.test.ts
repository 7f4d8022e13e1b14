import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldPage, fieldsOf } from './__testUtils__/fieldTable';
import { OPENSLO_KINDS } from './schema/documents';

const PAGE = join(__dirname, '../../../..', 'docs/slo/openslo-fields.md');

describe('every field of OpenSLO', () => {
  it.each(OPENSLO_KINDS)('of %s has a fate', kind => {
    const fields = [...fieldsOf(kind, 'v1'), ...fieldsOf(kind, 'v2alpha')];
    expect(fields.length).toBeGreaterThan(1);
    expect(
      fields.filter(
        ({ fate }) => !/^(supported|checked)(: .+)?$/.test(fate ?? ''),
      ),
    ).toEqual([]);
  });

  it('is in the docs as it is', () => {
    if (process.env.UPDATE_DOCS) writeFileSync(PAGE, fieldPage());
    expect(readFileSync(PAGE, 'utf8')).toBe(fieldPage());
  });
});
