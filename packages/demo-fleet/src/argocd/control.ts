import express, { Router } from 'express';
import type { SimulatedArgoCd } from './simulatedArgoCd';

const USAGE =
  'send one or more of "down", "hung" (true or false) and "cutStreams" (true) as application/json';

interface Order {
  down?: boolean;
  hung?: boolean;
  cutStreams?: true;
}

/** @throws Error naming the field that is none, or no boolean */
function parseOrder(body: unknown): Order {
  const fields = Object.entries((body ?? {}) as Record<string, unknown>);
  if (fields.length === 0) {
    throw new Error(`Nothing is ordered; ${USAGE}`);
  }
  for (const [name, value] of fields) {
    const fits =
      name === 'cutStreams'
        ? value === true
        : ['down', 'hung'].includes(name) && typeof value === 'boolean';
    if (!fits) {
      throw new Error(`"${name}" is ${JSON.stringify(value)}; ${USAGE}`);
    }
  }
  return body as Order;
}

function describe(argoCd: SimulatedArgoCd) {
  const { name, version, faults, sessions, streams } = argoCd;
  return {
    name,
    version,
    ...faults,
    logins: sessions.logins(),
    streams: streams.size,
  };
}

/** `GET /` tells how the instances fare; `POST /<name>` takes one down, lets it hang or cuts its streams. */
export function createArgoCdControl(
  argoCds: readonly SimulatedArgoCd[],
): Router {
  const router = Router();
  router.get('/', (_, response) => {
    response.json({ instances: argoCds.map(describe) });
  });
  router.post('/:name', express.json(), (request, response) => {
    const { name } = request.params;
    const argoCd = argoCds.find(one => one.name === name);
    if (!argoCd) {
      const known = argoCds.map(one => one.name).join(', ');
      response.status(404).json({
        error: `There is no Argo CD "${name}"; there are ${known}`,
      });
      return;
    }
    try {
      const { cutStreams, ...faults } = parseOrder(request.body);
      Object.assign(argoCd.faults, faults);
      if (cutStreams || faults.down) {
        argoCd.cutStreams();
      }
      response.json(describe(argoCd));
    } catch (error) {
      response.status(400).json({ error: (error as Error).message });
    }
  });
  return router;
}
