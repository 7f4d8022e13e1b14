import type { ServerResponse } from 'node:http';
import { upstream } from '../../testing/behaviours';
import {
  upstreamServer,
  type UpstreamBehaviour,
  type UpstreamServer,
} from '../../testing/upstreamServer';

export interface Widget {
  metadata: { name: string; namespace: string; resourceVersion?: string };
  spec: { size: number };
}

export function widget(name: string, size = 1): Widget {
  return { metadata: { name, namespace: 'shop' }, spec: { size } };
}

/** An API server with one resource, whose behaviour a test scripts. */
export interface ScriptedApiServer extends UpstreamServer {
  widgets: unknown[];
  /** Of the next list. */
  resourceVersion: string;
  installed: boolean;
  /** In place of the list. */
  refusal?: UpstreamBehaviour;
  /** Watches that are open, and the version that each began with. */
  watches: { from: string; stream: ServerResponse }[];
  /** The object that a new watch tells of, to be cut then; no watch is cut without. */
  cutAfter?: unknown;
  /** Tells all watches. */
  tell(type: string, object: unknown): void;
  count(path: RegExp): number;
}

export const WIDGETS = '/apis/example.com/v1/widgets';

export async function scriptedApiServer(): Promise<ScriptedApiServer> {
  const server = await upstreamServer();
  const scripted: ScriptedApiServer = Object.assign(server, {
    widgets: [],
    resourceVersion: '10',
    installed: true,
    watches: [],
    tell(type: string, object: unknown) {
      const line = `${JSON.stringify({ type, object })}\n`;
      scripted.watches.forEach(({ stream }) => stream.write(line));
    },
    count: (path: RegExp) =>
      server.requests.filter(
        request => path.test(request.path) && !request.query.has('watch'),
      ).length,
  });
  server.behave((request, response) => {
    const groups = scripted.installed
      ? [
          {
            name: 'example.com',
            versions: [{ version: 'v2' }, { version: 'v1' }],
          },
        ]
      : [];
    const answers: Record<string, object> = {
      '/version': { gitVersion: 'v1.36.1' },
      '/apis': { groups },
      '/apis/example.com/v1': { resources: [{ name: 'widgets' }] },
    };
    if (request.path !== WIDGETS) {
      const answer = answers[request.path];
      return answer
        ? upstream.json(answer)(request, response)
        : upstream.error(404)(request, response);
    }
    if (!scripted.installed) return upstream.error(404)(request, response);
    if (request.query.get('watch') === 'true') {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.flushHeaders();
      if (scripted.cutAfter) {
        const told = { type: 'MODIFIED', object: scripted.cutAfter };
        response.end(`${JSON.stringify(told)}\n`);
        return undefined;
      }
      const watch = {
        from: request.query.get('resourceVersion')!,
        stream: response,
      };
      scripted.watches.push(watch);
      response.once('close', () => {
        scripted.watches = scripted.watches.filter(one => one !== watch);
      });
      return undefined;
    }
    if (scripted.refusal) return scripted.refusal(request, response);
    const at = Number(request.query.get('continue') ?? 0);
    const more = at + 2 < scripted.widgets.length;
    return upstream.json({
      metadata: {
        resourceVersion: scripted.resourceVersion,
        ...(more && { continue: String(at + 2) }),
      },
      items: scripted.widgets.slice(at, at + 2),
    })(request, response);
  });
  return scripted;
}
