import { ConfigReader } from '@backstage/config';
import { dashboardUrl } from '../links/dashboardUrl';
import { readSloConfig } from './readSloConfig';

const read = (fairway: object) =>
  readSloConfig(new ConfigReader({ fairway } as never));

describe('the configuration of SLOs', () => {
  it('is empty by default', () => {
    expect(readSloConfig(new ConfigReader({}))).toEqual({
      grafana: undefined,
      rules: {},
    });
  });

  it('says where dashboards are, and how rules were made', () => {
    expect(
      read({
        grafana: {
          url: 'https://grafana.example/',
          sloDashboard: '/d/slo?var-slo={id}',
        },
        slo: { rules: { nowInterval: '1m', target: ['job'] } },
      }),
    ).toEqual({
      grafana: {
        url: 'https://grafana.example',
        sloDashboard: '/d/slo?var-slo={id}',
      },
      rules: { nowInterval: '1m', target: ['job'] },
    });
  });

  it.each<[object, string]>([
    [{ grafana: 'x' }, 'fairway.grafana'],
    [
      { grafana: { url: 'ftp://x', sloDashboard: '/d' } },
      'fairway.grafana.url',
    ],
    [{ grafana: { sloDashboard: '/d' } }, 'fairway.grafana.url'],
    [{ grafana: { url: 'https://x' } }, 'fairway.grafana.sloDashboard'],
    [{ grafana: { url: 'https://x', sloDashboard: '/d?a={nme}' } }, '{nme}'],
    [{ grafana: { uri: 'https://x' } }, 'fairway.grafana.uri'],
    [{ slo: { rule: {} } }, 'fairway.slo.rule'],
    [{ slo: { rules: { settle: 30 } } }, 'fairway.slo.rules.settle'],
    [{ slo: { rules: { bridge: 'long' } } }, 'fairway.slo.rules.bridge'],
  ])('names what is wrong in %j', (fairway, named) => {
    expect(() => read(fairway)).toThrow(named);
  });
});

describe('the address of a dashboard', () => {
  const grafana = {
    url: 'https://grafana.example',
    sloDashboard: '/d/slo?var-slo={id}&var-env={environment}',
  };
  const status = { id: 'a&b=c', source: 'prod', environment: 'eu 1' };

  it('has its fields filled in and escaped', () => {
    expect(dashboardUrl(grafana, status)).toBe(
      'https://grafana.example/d/slo?var-slo=a%26b%3Dc&var-env=eu%201',
    );
  });

  it('is none where a field has no value', () => {
    expect(
      dashboardUrl(grafana, { ...status, environment: undefined }),
    ).toBeUndefined();
  });
});
