import { withholdConnectionDetails } from './withholdConnectionDetails';

const withhold = (connectionDetails: any) =>
  withholdConnectionDetails({ type: 'Prometheus', connectionDetails });

describe('withholdConnectionDetails', () => {
  it('lets addresses through and nothing else', () => {
    expect(
      withhold({
        url: 'https://prometheus.example.com/tenant-a',
        Host: 'prometheus:9090',
        password: 'hunter2',
        headers: { authorization: 'Bearer hunter2' },
      }),
    ).toEqual({
      value: {
        type: 'Prometheus',
        connectionDetails: {
          url: 'https://prometheus.example.com/tenant-a',
          Host: 'prometheus:9090',
          password: '(withheld)',
          headers: '(withheld)',
        },
      },
      withheld: [
        'spec.connectionDetails.password',
        'spec.connectionDetails.headers',
      ],
    });
  });

  it.each([
    ['https://u:hunter2@p.example.com/a', 'https://p.example.com/a'],
    ['https://p.example.com/a?token=hunter2', 'https://p.example.com/a'],
    ['https://p.example.com/a#hunter2', 'https://p.example.com/a'],
    ['user:hunter2', '(withheld)'],
    ['not an address', '(withheld)'],
    [{ secret: 'hunter2' }, '(withheld)'],
  ])('of the address %j keeps %s', (url, expected) => {
    const { value, withheld } = withhold({ url });
    expect(value.connectionDetails).toEqual({ url: expected });
    expect(withheld).toEqual(['spec.connectionDetails.url']);
  });

  it.each(['hunter2', [{ password: 'hunter2' }]])(
    'withholds details that are no fields: %j',
    details => {
      expect(withhold(details)).toEqual({
        value: { type: 'Prometheus', connectionDetails: '(withheld)' },
        withheld: ['spec.connectionDetails'],
      });
    },
  );

  it('finds them wherever they stand', () => {
    const { value, withheld } = withholdConnectionDetails({
      indicator: {
        spec: {
          sources: [{ connectionDetails: { token: 'hunter2' } }],
        },
      },
    });
    expect(JSON.stringify(value)).not.toContain('hunter2');
    expect(withheld).toEqual([
      'spec.indicator.spec.sources[0].connectionDetails.token',
    ]);
  });
});
