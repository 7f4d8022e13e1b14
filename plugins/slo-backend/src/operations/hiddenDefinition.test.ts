import { entityOf } from '@fairway/kit-node/testUtils';
import { readDefinedSlos } from '../definitions/readDefinedSlos';
import { unrecorded } from '../model/unrecorded';
import { callerOf, depsOf, entryOf } from '../testing/entries';
import { sloEntity } from '../testing/openSloEntity';
import { details } from './details';
import { visibleInvalid } from './invalidDefinitions';

const COMPONENT = 'component:default/checkout';
const DOCUMENT = 'slo:default/checkout';
const document = sloEntity('checkout', {
  annotations: {
    'backstage.io/view-url': 'https://git.example/slos.yaml',
    'grafana/overview-dashboard': 'https://grafana.example/d/secret',
  },
});
const defined = readDefinedSlos([document], {}).byId.get('checkout')!;
const entry = {
  ...entryOf('p/checkout', [COMPONENT, DOCUMENT], { definition: 'valid' }),
  ...{ reading: unrecorded(defined.definition), defined },
};
const answer = (...entities: Parameters<typeof callerOf>[0]) =>
  details({ ...depsOf([entry]), sources: [], config: {} } as never)({
    ...callerOf(entities),
    options: { slo: 'p/checkout' },
  });

describe('a document that the caller may not read', () => {
  it('is not in the details of its SLO', async () => {
    const { status, definition, rules, links } = await answer(
      entityOf(COMPONENT),
    );
    expect(status).toMatchObject({ ref: 'p/checkout', definition: 'valid' });
    expect(definition).toBeUndefined();
    expect(rules.ruleFile).toBeUndefined();
    expect(links).toEqual([]);
  });

  it('is there for who may', async () => {
    const told = await answer(entityOf(COMPONENT), document);
    expect(told.definition?.entityRef).toBe(DOCUMENT);
    expect(told.rules.ruleFile).toContain('slo/checkout/now');
    expect(told.links.map(({ kind }) => kind)).toEqual(['grafana', 'source']);
  });

  it('is not among those that are wrong', async () => {
    const wrong = readDefinedSlos(
      [
        sloEntity('checkout', {
          spec: { objectives: [{ target: 2 }] },
          relations: [{ type: 'dependsOn', targetRef: COMPONENT }],
        }),
      ],
      {},
    ).invalid;
    const seenBy = (...entities: Parameters<typeof callerOf>[0]) =>
      visibleInvalid(wrong, callerOf(entities).readable);
    expect(await seenBy(entityOf(COMPONENT))).toEqual([]);
    expect(await seenBy(document)).toMatchObject([{ entityRef: DOCUMENT }]);
  });
});
