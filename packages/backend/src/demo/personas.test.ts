import { ConfigReader } from '@backstage/config';
import { readPersonas, requirePersona } from './personas';

const personas = [
  { user: 'user:default/mara', name: 'Mara' },
  { user: 'user:default/sam', name: 'Sam' },
];
const config = (auth?: object) =>
  new ConfigReader({ auth, demo: { personas } });

describe('readPersonas', () => {
  it.each(['development', 'test', undefined])(
    'reads them where NODE_ENV is %s',
    nodeEnv => {
      expect(readPersonas(config(), nodeEnv)).toEqual(personas);
    },
  );

  it('refuses to start in production', () => {
    expect(() => readPersonas(config(), 'production')).toThrow(
      /without a password, and NODE_ENV is production/,
    );
  });

  it('refuses to start where auth is not of development', () => {
    expect(() =>
      readPersonas(config({ environment: 'staging' }), 'development'),
    ).toThrow(/auth.environment is staging/);
  });
});

describe('requirePersona', () => {
  it('takes a configured persona', () => {
    expect(requirePersona(personas, 'user:default/sam')).toBe(personas[1]);
  });

  it.each([undefined, '', 'user:default/root', 'sam', 'USER:default/sam'])(
    'refuses %p and names those that exist',
    asked => {
      expect(() => requirePersona(personas, asked)).toThrow(
        /must be one of user:default\/mara, user:default\/sam/,
      );
    },
  );
});
