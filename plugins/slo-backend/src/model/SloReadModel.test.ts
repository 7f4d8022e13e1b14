import { known } from '@fairway/contracts';
import type { SourceState } from '@fairway/contracts';
import type { Silences } from '../collect/collectSilences';
import type { SloReading } from '../dialects';
import { noDefinitions } from '../testing/noDefinitions';
import { reading } from '../testing/reading';
import { SloReadModel, type SloSource } from './SloReadModel';

const asOf = new Date('2026-11-22T12:00:00Z');

interface Told extends Partial<SloReading> {
  state?: SourceState;
  warnings?: string[];
}

function replica(
  name: string,
  { state = 'ok', warnings = [], ...changes }: Told,
): SloSource {
  const own = { ...reading({ sloth_id: 'api' }), firing: [], ...changes };
  return {
    name,
    environment: undefined,
    replicaOf: 'prod',
    slos: () => ({
      status: { name, state, intervalSeconds: 30 },
      data: { readings: [own], warnings, malformed: 0 },
      asOf,
    }),
    rules: () => ({ status: { name, state, intervalSeconds: 300 } }),
    silences: () => undefined,
  };
}

/** The one SLO of two replicas; with what was looked back of each. */
function merged(a: Told, b: Told, coverage: Record<string, number> = {}) {
  const model = SloReadModel.create({
    sources: [replica('a', a), replica('b', b)],
    directory: { entities: [], version: 0 },
    definitions: noDefinitions,
    trends: {
      version: 0,
      get: (source, id) =>
        source in coverage
          ? {
              ...{ source, id, firstSeen: undefined },
              coverage: coverage[source],
              sparkline: { start: 0, stepSeconds: 1, remaining: [] },
            }
          : undefined,
    },
    isProduction: () => true,
  });
  const entries = model.entries();
  expect(entries).toHaveLength(1);
  return entries[0].status;
}

const firing = (tier: 'page' | 'ticket', long?: string): Told => ({
  firing: [{ tier, long, labels: { sloth_id: 'api' } }],
});

describe('an SLO of two replicas', () => {
  it('is one, at the address of what they are replicas of', () => {
    expect(merged({}, {})).toMatchObject({
      ref: 'prod/api',
      source: 'a',
      replicas: ['a', 'b'],
    });
  });

  it('is told by the one that answers', () => {
    const dead: Told = { state: 'unreachable', remaining: known(0.9) };
    const status = merged(dead, {}, { b: 1 });
    expect(status).toMatchObject({ source: 'b', state: 'healthy' });
    expect(status.remaining).toEqual({ value: 0.5 });
  });

  it('is told by the one that did not warn', () => {
    const status = merged({ warnings: ['partial'] }, {}, { b: 1 });
    expect(status).toMatchObject({ source: 'b', incomplete: false });
  });

  it('is told by the one with data now', () => {
    expect(merged({ hasData: false }, {}, { a: 1, b: 0.5 }).source).toBe('b');
  });

  it.each<[string, Told, Told, Record<string, number>]>([
    ['recorded', { coverage: known(0.5) }, { coverage: known(1) }, {}],
    ['looked back', {}, {}, { a: 0.5, b: 1 }],
    ['looked back only here', {}, {}, { b: 0.7 }],
  ])('is told by the one that saw more: %s', (_, a, b, coverage) => {
    expect(merged(a, b, coverage).source).toBe('b');
  });

  it('shows an alert that fires on the other one only', () => {
    const status = merged({}, firing('page', '1h'), { a: 1, b: 0.9 });
    expect(status).toMatchObject({ source: 'a', state: 'burning-fast' });
    expect(status.tiers).toMatchObject([{ tier: 'page', firing: true }]);
  });

  it('shows an alert that fires on both once, and its other windows', () => {
    const [page, slow] = [firing('page', '1h'), firing('page', '6h')];
    expect(merged(page, page).tiers).toHaveLength(1);
    expect(merged(page, slow).tiers).toHaveLength(2);
  });

  it('shows no alert of one that does not answer any more', () => {
    const dead: Told = { state: 'stale', ...firing('page') };
    expect(merged({}, dead, { a: 1 })).toMatchObject({
      state: 'healthy',
      tiers: [],
    });
  });
});

it('is computed anew only when something changed', () => {
  const directory = { entities: [], version: 0 };
  let silences: Silences = { known: [], complete: true };
  const model = SloReadModel.create({
    sources: [{ ...replica('a', {}), silences: () => silences }],
    directory,
    definitions: noDefinitions,
    trends: { version: 0, get: () => undefined },
    isProduction: () => true,
  });
  const first = model.entries();
  expect(model.entries()).toBe(first);

  directory.version++;
  const second = model.entries();
  expect(second).not.toBe(first);

  silences = { known: [], complete: false };
  expect(model.entries()).not.toBe(second);
});
