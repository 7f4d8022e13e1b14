import express, { RequestHandler, Router } from 'express';
import type { SourceStory } from './scenario/sources';

interface Clock {
  start: number;
  now: () => number;
}

/** Which sources answer: by the story, or as a test or a person wants it. */
export interface Control {
  /** `GET /` tells all sources, `POST /sources/<name>` takes `{"down": true}`. */
  router: Router;
  /** Resets the connection while the source is down, as a host that is gone. */
  gate(source: string): RequestHandler;
}

export function createControl(
  sources: readonly SourceStory[],
  { start, now }: Clock,
): Control {
  const ordered = new Map<string, boolean>();
  const isDown = ({ name, downAfter = Infinity }: SourceStory) =>
    ordered.get(name) ?? now() - start >= downAfter;
  const describe = (source: SourceStory) => ({
    name: source.name,
    down: isDown(source),
    orderedBy: ordered.has(source.name) ? 'control' : 'story',
  });

  const router = Router();
  router.get('/', (_, response) => {
    response.json({
      startedAt: new Date(start).toISOString(),
      sources: sources.map(describe),
    });
  });
  router.post('/sources/:name', express.json(), (request, response) => {
    const { name } = request.params;
    const source = sources.find(one => one.name === name);
    const down: unknown = request.body?.down;
    if (!source) {
      const known = sources.map(one => one.name).join(', ');
      response.status(404).json({
        error: `There is no source "${name}"; there are ${known}`,
      });
      return;
    }
    if (typeof down !== 'boolean') {
      response.status(400).json({
        error: `"down" is ${JSON.stringify(
          down,
        )}; send {"down": true} or {"down": false} as application/json`,
      });
      return;
    }
    ordered.set(name, down);
    response.json(describe(source));
  });

  return {
    router,
    gate: name => {
      const source = sources.find(one => one.name === name);
      return (request, _response, next) => {
        if (source && isDown(source)) {
          request.socket.destroy();
          return;
        }
        next();
      };
    },
  };
}
