import { upstream, upstreamServer, type UpstreamServer } from '../testUtils';
import { useTestSources } from '../testing/useTestSources';
import { labelValues } from './labelValues';

describe('values of a label', () => {
  let server: UpstreamServer;
  const create = useTestSources();
  const ask = (label = 'le') =>
    labelValues(create({ url: server.url }), {
      label,
      match: 'm_bucket{cluster="a"}',
      start: 1,
      end: 2,
    });

  beforeEach(async () => {
    server = await upstreamServer(
      upstream.json({ status: 'success', data: ['0.1', '+Inf'] }),
    );
  });

  afterEach(async () => {
    await server.close();
  });

  it('are asked for the series and the time', async () => {
    expect(await ask()).toEqual({ values: ['0.1', '+Inf'], warnings: [] });
    const [{ path, query }] = server.requests;
    expect(path).toBe('/api/v1/label/le/values');
    expect(Object.fromEntries(query)).toEqual({
      'match[]': 'm_bucket{cluster="a"}',
      start: '1',
      end: '2',
    });
  });

  it('keep their label in its place of the address', async () => {
    await ask('../query');
    expect(server.requests[0].path).toBe('/api/v1/label/..%2Fquery/values');
  });

  it('come with what the server warns of', async () => {
    server.next(
      upstream.json({
        status: 'success',
        data: [],
        warnings: ['results truncated due to limit'],
      }),
    );
    expect(await ask()).toEqual({
      values: [],
      warnings: ['results truncated due to limit'],
    });
  });

  it('are refused where they are no texts', async () => {
    server.next(upstream.json({ status: 'success', data: [{}] }));
    await expect(ask()).rejects.toMatchObject({ name: 'SourceError' });
  });
});
