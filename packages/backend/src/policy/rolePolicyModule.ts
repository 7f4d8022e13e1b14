import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { RolePolicy } from './RolePolicy';
import { readRoleGroups } from './roles';

/** The permission policy of this backend; which groups hold which role is configured in `permission.roles`. */
export const rolePolicyModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'role-policy',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        policy: policyExtensionPoint,
      },
      async init({ config, policy }) {
        policy.setPolicy(new RolePolicy(readRoleGroups(config)));
      },
    });
  },
});
