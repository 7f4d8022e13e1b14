import type { Differences } from '@fairway/contracts/argocd';
import { eventually } from './__testUtils__/eventually';
import { describeReal, missingArgoCd } from './__testUtils__/realArgoCd';
import { configMap, deployment, RealShop } from './__testUtils__/RealShop';

jest.setTimeout(300_000);

const NAME = `fairway-drift-${process.pid}`;

/** What becomes of it when it is tampered with; what is ignored, and what is secret, left out. */
const DRIFT = [
  ['delete ConfigMap left', []],
  [
    'change ConfigMap config',
    [{ path: 'data.level', live: '"debug"', desired: '"info"' }],
  ],
  [
    'change Deployment web',
    [
      {
        path: 'spec.template.spec.containers[web].env[API_TOKEN].value',
        secret: true,
      },
      {
        path: 'spec.template.spec.containers[web].image',
        live: '"web:2"',
        desired: '"web:1"',
      },
    ],
  ],
  ['change Secret database', [{ path: 'data.password', secret: true }]],
  ['create ConfigMap new', []],
];

describeReal(`differences of a real Argo CD${missingArgoCd}`, () => {
  let shop: RealShop;

  beforeAll(async () => {
    shop = await RealShop.start(NAME);
  });

  afterAll(() => shop?.stop());

  it('tells a drift field by field, what is ignored and what is secret left out', async () => {
    await shop.tamper('ConfigMap', '', 'config', { data: { level: 'debug' } });
    await shop.tamper('Secret', '', 'database', {
      data: { password: Buffer.from('tampered').toString('base64') },
    });
    await shop.tamper('Deployment', 'apps', 'web', { spec: { replicas: 5 } });
    const image = deployment('web:2').spec.template.spec.containers;
    image[1].env = [{ name: 'API_TOKEN', value: 'second-token' }];
    await shop.tamper('Deployment', 'apps', 'web', {
      spec: { template: { spec: { containers: image } } },
    });
    shop.repository.commit('feat: other files', {
      'shop/left.json': undefined,
      'shop/new.json': configMap('new', { a: '1' }),
    });
    await shop.refresh();
    const told = ({ resources }: Differences) =>
      resources.map(({ effect, object, fields }) => [
        `${effect} ${object.kind} ${object.name}`,
        fields,
      ]);
    const found = await eventually(
      () => shop.get<Differences>('differences'),
      one => expect(told(one)).toEqual(DRIFT),
    );
    expect(JSON.stringify(found)).not.toMatch(
      /-password|-token|dGFtcGVy|replicas/,
    );
    expect(found).toMatchObject({
      // Namespace, config, left, new, database, web, more.
      compared: 7,
      truncated: false,
    });
  });

  it('does not take what cannot be compared for what is to be deleted', async () => {
    shop.repository.commit('fix: lose a folder', {
      'more/more.json': undefined,
    });
    await shop.refresh();
    const found = await eventually(
      () => shop.get<Differences>('differences'),
      ({ notCompared }) => notCompared !== undefined,
    );
    expect(found.notCompared).toMatch(/app path does not exist/);
    expect(found.resources).toEqual([]);
  });
});
