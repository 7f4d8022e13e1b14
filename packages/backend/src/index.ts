import {
  createBackend,
  discoveryFeatureLoader,
} from '@backstage/backend-defaults';
import { demoFleetPlugin } from './demo/demoFleetPlugin';
import { personasAuthModule } from './demo/personasAuthModule';
import { rolePolicyModule } from './policy/rolePolicyModule';

const backend = createBackend();

// Every plugin and module that package.json depends on; `backend.packages` in app-config narrows it.
backend.add(discoveryFeatureLoader);

backend.add(rolePolicyModule);
backend.add(personasAuthModule);
backend.add(demoFleetPlugin);

backend.start();
