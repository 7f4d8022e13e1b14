import { SLO_SELECTOR_ANNOTATION } from '@fairway/contracts/slo';
import { entityOf } from '@fairway/kit-node/testUtils';
import { callerOf, depsOf, entryOf } from '../testing/entries';
import { budgets } from './budgets';
import { unlinked } from './unlinked';

const entity = entityOf('component:default/cart');
const request = { ...callerOf([entity]), options: {} };
const orphans = [entryOf('p/cart', []), entryOf('p/other', [])];

describe('an entity without SLO', () => {
  it('gets a line, and how many SLOs carry it where the caller may know', async () => {
    const answer = await budgets(depsOf(orphans, { seesUnlinked: true }))({
      ...request,
      entity,
    });
    expect(answer.suggestion).toEqual({
      line: `${SLO_SELECTOR_ANNOTATION}: sloth_id=cart`,
      matches: 1,
    });
    expect(answer.linksAsOf).toBe(new Date(0).toISOString());
  });

  it('gets only an example where the caller may not', async () => {
    const answer = await budgets(depsOf(orphans))({ ...request, entity });
    expect(answer.suggestion).toEqual({
      line: `${SLO_SELECTOR_ANNOTATION}: sloth_service=cart`,
    });
  });
});

describe('before the catalog was read', () => {
  const deps = depsOf(orphans, { catalogRead: false, seesUnlinked: true });

  it('an entity is not called unlinked, and gets no line', async () => {
    const answer = await budgets(deps)({ ...request, entity });
    expect(answer.linksAsOf).toBeUndefined();
    expect(answer.suggestion).toBeUndefined();
  });

  it('no SLO is listed as one of nobody', async () => {
    const answer = await unlinked(deps)(request);
    expect(answer).toMatchObject({ slos: [], linksAsOf: undefined });
  });
});
