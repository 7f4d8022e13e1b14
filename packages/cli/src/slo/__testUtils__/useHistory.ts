import {
  missingPrometheus,
  PrometheusServer,
} from '@fairway/kit-node/testUtils';
import { playHistory } from './history';
import { sloText, useFolder } from './sloFiles';

/** Why no real Prometheus can be started here. */
export const missing = missingPrometheus();

/** An SLO over 7 days, so that the history holds a whole window. */
export const text = sloText().replace('30d', '7d');

/** A real Prometheus with the history of one service, for the tests of a file. */
export function useHistory() {
  const { path, write } = useFolder();
  const file = write('slos.yaml', text);
  const end = Math.floor(Date.now() / 120_000) * 120;
  const { samples, exposition, start, badShare } = playHistory(end);
  let running: PrometheusServer | undefined;

  beforeAll(async () => {
    running = await PrometheusServer.create();
    await running.importSamples(samples);
    await running.scrape(exposition);
    await running.start();
  });

  afterAll(() => running?.destroy());

  return {
    ...{ path, write, file, start, end, badShare },
    until: new Date(end * 1000).toISOString(),
    get prometheus(): PrometheusServer {
      if (!running) throw new Error('ask for it in a test');
      return running;
    },
    /** A question of the test's own about the end of the history. */
    async ask(parameters: Record<string, string>) {
      const response = await fetch(
        `${running?.url}/api/v1/query?${new URLSearchParams({
          time: String(end),
          ...parameters,
        })}`,
      );
      const { data } = (await response.json()) as {
        data: {
          result: { value: [number, string] }[];
          stats?: { samples: { totalQueryableSamples: number } };
        };
      };
      return data;
    },
  };
}
