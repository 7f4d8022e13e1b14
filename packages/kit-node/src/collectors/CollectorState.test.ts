import { SourceError } from '../sources/SourceError';
import { CollectorState } from './CollectorState';

const START = Date.parse('2026-01-01T12:00:00.000Z');
const INTERVAL = 30_000;

const at = (ms: number) => new Date(START + ms);
const iso = (ms: number) => at(ms).toISOString();

function refusal(state: SourceError['state']) {
  return new SourceError(`prom says ${state}`, {
    source: 'prom',
    reason: 'status',
    state,
  });
}

describe('CollectorState', () => {
  let state: CollectorState<string>;

  beforeEach(() => {
    state = new CollectorState('prom', INTERVAL);
  });

  it('knows nothing before anything was asked', () => {
    expect(state.read(at(0))).toEqual({
      status: { name: 'prom', state: 'never', intervalSeconds: 30 },
    });
  });

  it('is ok since the first good answer', () => {
    state.succeeded('a', at(0));
    state.succeeded('b', at(INTERVAL));

    expect(state.read(at(INTERVAL + 1))).toEqual({
      status: {
        name: 'prom',
        state: 'ok',
        asOf: iso(INTERVAL),
        since: iso(0),
        intervalSeconds: 30,
      },
      data: 'b',
      asOf: at(INTERVAL),
    });
  });

  it.each([
    'unreachable',
    'unauthorized',
    'forbidden',
    'not-installed',
  ] as const)('says %s since the first such failure', failing => {
    state.succeeded('a', at(0));
    state.failed(refusal(failing), at(1_000));
    state.failed(refusal(failing), at(2_000));

    expect(state.read(at(3_000))).toEqual({
      status: {
        name: 'prom',
        state: failing,
        asOf: iso(0),
        since: iso(1_000),
        message: `prom says ${failing}`,
        intervalSeconds: 30,
      },
      data: 'a',
      asOf: at(0),
      lastError: { at: at(2_000), message: `prom says ${failing}` },
    });
  });

  it('says since when the failure is of another kind', () => {
    state.failed(refusal('unreachable'), at(0));
    state.failed(refusal('forbidden'), at(1_000));

    expect(state.read(at(2_000)).status).toMatchObject({
      state: 'forbidden',
      since: iso(1_000),
    });
  });

  it('recovers, and remembers the last error', () => {
    state.succeeded('a', at(0));
    state.failed(refusal('forbidden'), at(1_000));
    state.succeeded('b', at(2_000));

    const { status, lastError } = state.read(at(2_000));
    expect(status).toMatchObject({ state: 'ok', since: iso(2_000) });
    expect(status.message).toBeUndefined();
    expect(lastError).toEqual({
      at: at(1_000),
      message: 'prom says forbidden',
    });
  });

  it('tells nothing of a defect but that there is one', () => {
    state.failed(new TypeError('undefined is not a function'), at(0));

    expect(state.read(at(0)).status).toMatchObject({
      state: 'unreachable',
      message: 'what prom answered could not be used',
    });
  });

  it('is stale when nothing was heard for more than three intervals', () => {
    state.succeeded('a', at(0));

    expect(state.read(at(3 * INTERVAL)).status.state).toBe('ok');
    expect(state.read(at(3 * INTERVAL + 1)).status).toMatchObject({
      state: 'stale',
      since: iso(3 * INTERVAL),
    });
  });

  it.each([
    [
      'an old snapshot, when it became so',
      -3_600_000,
      -3_600_000 + 3 * INTERVAL,
    ],
    ['a fresh snapshot, since it was loaded', -1_000, 0],
  ])('is stale with %s', (_, collected, since) => {
    state.restored({ data: 'a', asOf: at(collected) }, at(0));

    expect(state.read(at(1))).toMatchObject({
      status: { state: 'stale', since: iso(since), asOf: iso(collected) },
      data: 'a',
    });
  });

  it('prefers what was collected to what was stored', () => {
    state.succeeded('new', at(0));
    state.restored({ data: 'old', asOf: at(-1_000) }, at(1));

    expect(state.read(at(1))).toMatchObject({
      status: { state: 'ok' },
      data: 'new',
    });
  });
});
