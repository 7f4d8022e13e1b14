import type { Request, Response } from 'express';
import { describeApplication } from './describe';
import type { ArgoCdError } from './errors';
import { parseFields, project } from './projection';
import { streamFilter, text } from './query';
import type { ApplicationRecord } from './record';
import type { SimulatedArgoCd } from './simulatedArgoCd';
import type { ChangeType } from './store';

/** How often an open stream looks whether time has changed something. */
const LOOKS_EVERY = 200;

function wantsEvents(request: Request): boolean {
  return request.get('accept') === 'text/event-stream';
}

function setType(request: Request, response: Response): void {
  const isEvents = wantsEvents(request);
  const type = isEvents ? 'text/event-stream' : 'application/json';
  // Not by Express, which would add a charset.
  response.setHeader('Content-Type', type);
  if (isEvents) {
    response.setHeader('X-Content-Type-Options', 'nosniff');
  }
}

/** An error instead of a stream; what `fields` leaves out is left out of it as well. */
export function failStream(
  error: ArgoCdError,
  request: Request,
  response: Response,
): void {
  const { status, body } = error.streamed();
  const projection = parseFields(text(request, 'fields'));
  const json = JSON.stringify(project(body, projection));
  setType(request, response);
  response.status(status);
  response.end(wantsEvents(request) ? `data: ${json} \n\n` : json);
}

/**
 * `GET /api/v1/stream/applications`: events where `Accept` is `text/event-stream`, else a line of JSON each. As
 * from a real server, headers and signs of life come with the first message, not before: who names a resource version
 * on a quiet instance hears nothing at all. There is no replay: what happens between a list and the stream's begin is
 * lost.
 */
export function streamApplications(
  argoCd: SimulatedArgoCd,
  request: Request,
  response: Response,
): void {
  const { store, version, faults } = argoCd;
  const fits = streamFilter(request);
  const projection = parseFields(text(request, 'fields'));
  const isEvents = wantsEvents(request);
  setType(request, response);

  // What looks the same as the last time is not sent again. By name alone, as upstream.
  const sent = new Map<string, string>();
  const send = (type: ChangeType, record: ApplicationRecord) => {
    const application = describeApplication(record, {
      version,
      resourceHealth: true,
    });
    if (faults.hung || !fits(application)) {
      return;
    }
    const message = { result: { type, application } };
    const json = JSON.stringify(project(message, projection));
    if (sent.get(application.metadata.name) !== json) {
      sent.set(application.metadata.name, json);
      response.write(isEvents ? `data: ${json} \n\n\n` : `${json}\n`);
    }
  };

  if (!text(request, 'resourceVersion') || text(request, 'name')) {
    store.list().forEach(record => send('ADDED', record));
  }
  const unsubscribe = store.subscribe(send);
  const looks = setInterval(() => store.advance(), LOOKS_EVERY);
  const lives = setInterval(() => {
    if (isEvents && sent.size > 0 && !faults.hung) {
      response.write(':\n');
    }
  }, argoCd.keepalive);
  looks.unref();
  lives.unref();
  const cut = () => request.socket.destroy();
  argoCd.streams.add(cut);
  response.on('close', () => {
    unsubscribe();
    clearInterval(looks);
    clearInterval(lives);
    argoCd.streams.delete(cut);
  });
}
