import {
  createBackend,
  discoveryFeatureLoader,
} from '@backstage/backend-defaults';
import { demoFleetPlugin } from './demo/demoFleetPlugin';
import { personasAuthModule } from './demo/personasAuthModule';
import { explainStartupFailure } from './explainStartupFailure';
import { rolePolicyModule } from './policy/rolePolicyModule';

const backend = createBackend();

// Every plugin and module that package.json depends on; `backend.packages` in app-config narrows it.
backend.add(discoveryFeatureLoader);

backend.add(rolePolicyModule);
backend.add(personasAuthModule);
backend.add(demoFleetPlugin);

// Without this the process would stay, and answer every probe with 503 for ever.
backend.start().catch(error => {
  process.stderr.write(`\n${explainStartupFailure(error)}\n`);
  process.exit(1);
});
