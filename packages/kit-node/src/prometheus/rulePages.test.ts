import { upstream, upstreamServer, type UpstreamServer } from '../testUtils';
import { useTestSources } from '../testing/useTestSources';
import { PrometheusClient } from './PrometheusClient';

const group = (name: string) => ({ name, file: 'f', interval: 60, rules: [] });
const page = (name: string, groupNextToken?: string) =>
  upstream.json({
    status: 'success',
    data: { groups: [group(name)], groupNextToken },
  });
const expired = upstream.json(
  {
    status: 'error',
    errorType: 'bad_data',
    error: 'invalid group_next_token: Unable to find group',
  },
  { status: 400 },
);

describe('the pages of rules', () => {
  let server: UpstreamServer;
  const create = useTestSources();

  beforeEach(async () => {
    server = await upstreamServer(expired);
  });

  afterEach(async () => {
    await server.close();
  });

  const read = async () => {
    const client = PrometheusClient.create(create({ url: server.url }));
    return (await client.rules()).map(({ name }) => name);
  };
  const tokens = () =>
    server.requests.map(({ query }) => query.get('group_next_token'));

  it('are read one after the other', async () => {
    server.next(page('a', 't1'), page('b', 't2'), page('c'));

    expect(await read()).toEqual(['a', 'b', 'c']);
    expect(tokens()).toEqual([null, 't1', 't2']);
  });

  it('are read from the start where the next one is gone', async () => {
    server.next(page('a', 't1'), expired, page('a2', 't2'), page('b2'));

    expect(await read()).toEqual(['a2', 'b2']);
    expect(tokens()).toEqual([null, 't1', null, 't2']);
  });

  it('are given up where that does not end', async () => {
    const again = () => [page('a', 't1'), expired];
    server.next(...again(), ...again(), ...again());

    await expect(read()).rejects.toMatchObject({ status: 400 });
    expect(server.requests).toHaveLength(6);
  });

  it('are not read again where already the first is refused', async () => {
    await expect(read()).rejects.toMatchObject({ status: 400 });
    expect(server.requests).toHaveLength(1);
  });

  it('are all told where the server turns in circles', async () => {
    server.behave(page('a', 't1'));

    expect(await read()).toEqual(['a', 'a']);
  });
});
