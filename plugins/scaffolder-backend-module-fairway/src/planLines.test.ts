import { planLines } from './planLines';

describe('planLines', () => {
  it('tells what happens, then what was found, worst first', () => {
    expect(
      planLines({
        effects: [
          {
            effect: 'delete',
            object: { kind: 'Job', namespace: 'shop', name: 'migrate' },
          },
          {
            effect: 'change',
            object: { kind: 'AppProject', name: 'team-shop' },
            detail: 'spec.sourceRepos',
          },
        ],
        findings: [
          { check: 'heard', state: 'passed', message: 'It answers.' },
          { check: 'cluster', state: 'not-checked', message: 'Who knows.' },
          { check: 'windows', state: 'warns', message: 'It is late.' },
          { check: 'rights', state: 'blocks', message: 'May not. Ask.' },
          { check: 'owner', state: 'passed', message: 'Fairway made it.' },
        ],
      }),
    ).toEqual([
      '− delete Job shop/migrate',
      '~ change AppProject team-shop: spec.sourceRepos',
      'Blocks: May not. Ask.',
      'Warns: It is late.',
      'Not checked: Who knows.',
      '2 checks passed.',
    ]);
  });

  it('says that nothing changes', () => {
    expect(planLines({ effects: [], findings: [] })).toEqual([
      'Nothing changes.',
    ]);
  });
});
