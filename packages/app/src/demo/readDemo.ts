import type { ConfigApi } from '@backstage/frontend-plugin-api';

/** Somebody whom a visitor of the demo may sign in as. */
export type Persona = {
  /** Entity ref of the user. */
  user: string;
  name: string;
  role: string;
  may: string;
};

/** Empty outside the demo. */
export function readPersonas(config: ConfigApi): Persona[] {
  return (config.getOptionalConfigArray('demo.personas') ?? []).map(
    persona => ({
      user: persona.getString('user'),
      name: persona.getString('name'),
      role: persona.getString('role'),
      may: persona.getString('may'),
    }),
  );
}

/** Whether the simulated fleet runs; the sources may lead elsewhere. */
export function isDemo(config: ConfigApi): boolean {
  return config.has('demo.fleet.port');
}
