import type { UpstreamBehaviour } from '@fairway/kit-node/testUtils';
import { upstream } from '@fairway/kit-node/testUtils';

/** What one SLO of Fairway's rule set says; the rest is as if all were well. */
export interface RecordedSlo {
  id: string;
  entity?: string;
  remaining?: string;
  /** Its burn alert, with these labels besides `slo`. */
  firing?: { tier: 'page' | 'ticket' };
}

function series(
  { id, entity, remaining = '0.5', firing }: RecordedSlo,
  t: number,
) {
  const stat = (name: string, value: string) => ({
    metric: { __name__: 'slo:status', slo: id, stat: name },
    value: [t, value],
  });
  return [
    {
      metric: {
        __name__: 'slo:info',
        slo: id,
        objective: '0.999',
        window: '30d',
        ...(entity ? { entity } : {}),
      },
      value: [t, '1'],
    },
    stat('data', '1'),
    stat('coverage', '1'),
    stat('events', '1000000'),
    stat('bad_events', '500'),
    stat('sli', '0.9995'),
    stat('remaining', remaining),
    ...(firing
      ? [
          {
            metric: {
              __name__: 'ALERTS',
              alertname: 'SLOBurn',
              alertstate: 'firing',
              slo: id,
              ...firing,
            },
            value: [t, '1'],
          },
        ]
      : []),
  ];
}

/** Answers the four questions of the SLO backend as Prometheus would. */
export function fairwayPrometheus(slos: RecordedSlo[]): UpstreamBehaviour {
  return (request, response) => {
    const t = Math.floor(Date.now() / 1000);
    const answers: Record<string, () => unknown> = {
      '/api/v1/query': () => ({
        resultType: 'vector',
        result: slos.flatMap(slo => series(slo, t)),
      }),
      '/api/v1/query_range': () => ({
        resultType: 'matrix',
        result: slos.map(({ id, remaining = '0.5' }) => ({
          metric: { __name__: 'slo:status', slo: id, stat: 'remaining' },
          values: [[Number(request.form.get('start')), remaining]],
        })),
      }),
      '/api/v1/rules': () => ({ groups: [] }),
      '/api/v1/status/buildinfo': () => ({ version: '3.5.0' }),
    };
    const answer = answers[request.path];
    const behaviour = answer
      ? upstream.json({ status: 'success', data: answer() })
      : upstream.error(404);
    return behaviour(request, response);
  };
}
