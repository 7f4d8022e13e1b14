import { mockCredentials } from '@backstage/backend-test-utils';
import { callerName, isTrustedToWrite } from './callers';

const { user, service, none } = mockCredentials;
const RESTART = 'fairway.fixture.restart';

describe('callers', () => {
  it('have names', () => {
    expect(callerName(user('user:default/ada'))).toBe('user:default/ada');
    expect(callerName(service('external:ci'))).toBe('external:ci');
    expect(callerName(none())).toBe('nobody');
  });

  it.each([
    ['a user', user(), true],
    ['nobody', none(), false],
    ['a service that may do everything', service('plugin:x'), false],
    [
      'a service that may do all that changes',
      service('external:ci', { permissionAttributes: { action: ['update'] } }),
      false,
    ],
    [
      'a service that may do something else',
      service('external:ci', { permissionNames: ['fairway.fixture.read'] }),
      false,
    ],
    [
      'a service that may do this',
      service('external:ci', { permissionNames: [RESTART] }),
      true,
    ],
  ])('%s is trusted to write: %#', (_, credentials, trusted) => {
    expect(isTrustedToWrite(credentials, RESTART)).toBe(trusted);
  });
});
