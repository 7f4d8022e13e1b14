import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { InputError } from '@backstage/errors';
import { explainStartupFailure } from './explainStartupFailure';

function failing(pluginId: string, error: Error) {
  return createBackendPlugin({
    pluginId,
    register(env) {
      env.registerInit({
        deps: {},
        init: async () => {
          throw error;
        },
      });
    },
  });
}

async function failureOf(...errors: Error[]) {
  const features = errors.map((error, index) => failing(`p${index}`, error));
  const error = await startTestBackend({ features }).catch(reason => reason);
  return explainStartupFailure(error);
}

describe('explainStartupFailure', () => {
  it('says what is wrong in the configuration, once', async () => {
    const wrong = new InputError("Configuration a.b: 'x' is not known");

    expect(await failureOf(wrong, wrong)).toBe(
      "The backend did not start:\nConfiguration a.b: 'x' is not known",
    );
  });

  it('leaves out by which services the reason came', async () => {
    const wrong = new Error(
      "Failed to instantiate service 'a' for 'b' because the factory function threw an error, " +
        "Error: Failed to instantiate service 'a' because createRootContext threw an error, " +
        'InputError: Configuration a.b: is wrong\nConfiguration a.c: is wrong, too',
    );

    expect(await failureOf(wrong)).toBe(
      'The backend did not start:\nConfiguration a.b: is wrong\nConfiguration a.c: is wrong, too',
    );
  });

  it('names the error of whatever else failed', async () => {
    expect(await failureOf(new TypeError('no database'))).toBe(
      'The backend did not start:\nTypeError: no database',
    );
  });

  it('takes what failed before any plugin', () => {
    expect(explainStartupFailure(new Error('no such file'))).toBe(
      'The backend did not start:\nError: no such file',
    );
  });
});
