import {
  ApiBlueprint,
  configApiRef,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { isDemo } from './readDemo';

/** Kinds of sources of which some are simulated, and of which some are not. */
export type Origins = { simulated: string[]; real: string[] };

export interface DemoApi {
  /** `undefined` where there is no simulated fleet. Asks the backend once. */
  origins(): Promise<Origins | undefined>;
}

export const demoApiRef = createApiRef<DemoApi>().with({
  id: 'app.fairway-demo',
  pluginId: 'app',
});

export const demoApi = ApiBlueprint.make({
  name: 'fairway-demo',
  params: defineParams =>
    defineParams({
      api: demoApiRef,
      deps: {
        config: configApiRef,
        discovery: discoveryApiRef,
        fetcher: fetchApiRef,
      },
      factory: ({ config, discovery, fetcher }) => {
        let asked: Promise<Origins> | undefined;
        async function ask(): Promise<Origins> {
          const base = await discovery.getBaseUrl('demo-fleet');
          const response = await fetcher.fetch(`${base}/origins`);
          if (!response.ok) throw new Error(`status ${response.status}`);
          return response.json();
        }
        return {
          origins: async () => {
            if (!isDemo(config)) return undefined;
            asked ??= ask().catch(error => {
              asked = undefined;
              throw error;
            });
            return asked;
          },
        };
      },
    }),
});
