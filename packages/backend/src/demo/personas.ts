import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** Id of the auth provider, and of its key below `auth.providers`. */
export const PERSONAS_PROVIDER_ID = 'fairway-personas';

/** Header that names the persona to sign in as. */
export const PERSONA_HEADER = 'x-fairway-persona';

/** Somebody whom a visitor of the demo may sign in as. */
export type Persona = {
  /** Entity ref of the user. */
  user: string;
  /** How the app calls them. */
  name: string;
};

/**
 * The users that anyone may sign in as, from `demo.personas`.
 *
 * @throws Error outside development: this is a sign-in without a password.
 */
export function readPersonas(
  config: Config,
  nodeEnv: string | undefined,
): Persona[] {
  const environment =
    config.getOptionalString('auth.environment') ?? 'development';
  const production = [
    nodeEnv === 'production' && 'NODE_ENV is production',
    environment !== 'development' && `auth.environment is ${environment}`,
  ].find(Boolean);
  if (production) {
    throw new Error(
      `auth.providers.${PERSONAS_PROVIDER_ID} lets anyone sign in without a password, and ${production}. ` +
        'Remove it from the configuration and configure a real provider, as app-config.production.yaml does.',
    );
  }
  return config.getConfigArray('demo.personas').map(persona => ({
    user: persona.getString('user'),
    name: persona.getString('name'),
  }));
}

/**
 * The persona that a request asks for.
 *
 * @throws InputError where it is not one of the configured ones.
 */
export function requirePersona(
  personas: Persona[],
  asked: string | undefined,
): Persona {
  const persona = personas.find(({ user }) => user === asked);
  if (!persona) {
    const refs = personas.map(({ user }) => user).join(', ');
    throw new InputError(
      `Header ${PERSONA_HEADER} is ${
        asked ?? 'missing'
      }; it must be one of ${refs}`,
    );
  }
  return persona;
}
