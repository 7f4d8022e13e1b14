import { mockServices } from '@backstage/backend-test-utils';
import { SourceError, type Source } from '@fairway/kit-node';
import { reading } from '../testing/reading';
import {
  matrix,
  scriptedSource,
  type Question,
} from '../testing/scriptedSource';
import { LookBack, LOOK_BACK_BUDGET, type LookedBackSource } from './LookBack';

const MINUTE_MS = 60_000;
const START = Date.parse('2026-11-22T12:00:00Z');

const good = (question: Question) =>
  question.path === '/api/v1/query_range'
    ? matrix(question, [{ metric: { sloth_id: 'a' }, value: '0.5' }])
    : { resultType: 'vector', result: [] };

const fails = () => {
  throw new SourceError('prod answered with status 500', {
    source: 'prod',
    reason: 'status',
    state: 'unreachable',
  });
};

function collected(source: Source, name = 'prod'): LookedBackSource {
  return {
    name,
    source,
    slos: () => ({
      status: { name, state: 'ok', intervalSeconds: 30 },
      data: {
        readings: [reading({ sloth_id: 'a' })],
        warnings: [],
        malformed: 0,
      },
    }),
  };
}

const trend = (source: string, id: string) => ({
  source,
  id,
  sparkline: { start: 0, stepSeconds: 1, remaining: [] },
  firstSeen: undefined,
  coverage: undefined,
});

describe('LookBack', () => {
  const logger = mockServices.logger.mock();
  let now: number;
  let written: Map<string, Date>;
  let lookBack: LookBack;

  beforeEach(() => {
    now = START;
    written = new Map();
    lookBack = LookBack.create({
      logger,
      now: () => new Date(now),
      store: {
        writtenAt: async name => written.get(name),
        replace: async (name, _, at) => void written.set(name, at),
      },
      trends: { get: (name, id) => written.get(name) && trend(name, id) },
    });
  });

  const run = (...sources: LookedBackSource[]) =>
    lookBack.run(sources, new AbortController().signal);

  /** At which minutes within so many something was asked, when it runs each minute. */
  async function minutesAsked(
    source: LookedBackSource,
    { asked, minutes }: { asked: Question[]; minutes: number },
  ): Promise<number[]> {
    const at: number[] = [];
    for (let minute = 0; minute <= minutes; minute++) {
      now = START + minute * MINUTE_MS;
      const before = asked.length;
      await run(source);
      if (asked.length > before) at.push(minute);
    }
    return at;
  }

  it('looks back once an hour, within its own budget', async () => {
    const { source, asked } = scriptedSource(good);
    const minutes = await minutesAsked(collected(source), {
      asked,
      minutes: 130,
    });
    expect(minutes).toEqual([0, 60, 120]);
    for (const { purpose, timeoutMs } of asked) {
      expect({ purpose, timeoutMs }).toEqual(LOOK_BACK_BUDGET);
    }
  });

  it('tries again soon after a failure, then less and less often', async () => {
    const { source, asked } = scriptedSource(fails);
    const minutes = await minutesAsked(collected(source), {
      asked,
      minutes: 40,
    });
    expect(minutes).toEqual([0, 1, 3, 7, 15, 25, 35]);
    expect(logger.warn).toHaveBeenLastCalledWith(
      'Looking back at prod failed, again in 10 min: prod answered with status 500',
    );
  });

  it('begins anew with its patience when that went well', async () => {
    let broken = true;
    const { source, asked } = scriptedSource(question =>
      broken ? fails() : good(question),
    );
    await minutesAsked(collected(source), { asked, minutes: 3 });
    broken = false;
    now = START + 7 * MINUTE_MS;
    await run(collected(source));
    expect(written.get('prod')).toEqual(new Date(now));
  });

  it('keeps no source waiting for another', async () => {
    const hanging = scriptedSource(() => new Promise(() => {}));
    const failing = scriptedSource(fails);
    const well = scriptedSource(good);
    const controller = new AbortController();
    void lookBack.run(
      [
        collected(hanging.source, 'hanging'),
        collected(failing.source, 'failing'),
        collected(well.source, 'well'),
      ],
      controller.signal,
    );
    await new Promise(setImmediate);
    expect([...written.keys()]).toEqual(['well']);
  });

  it('writes nothing once another replica has the task', async () => {
    const controller = new AbortController();
    const { source } = scriptedSource(question => {
      controller.abort();
      return good(question);
    });
    await lookBack.run([collected(source)], controller.signal);
    expect(written.size).toBe(0);
  });
});
