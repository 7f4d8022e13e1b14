import { mockApis } from '@backstage/frontend-test-utils';
import { forgetOnSignOut } from './forgetOnSignOut';
import { rememberedPersona } from './rememberedPersona';

describe('forgetOnSignOut', () => {
  it('is the same identity, and forgets who it was on signing out', async () => {
    rememberedPersona.set('user:default/mara');
    const identity = forgetOnSignOut(
      mockApis.identity({ userEntityRef: 'user:default/mara' }),
    );
    expect(await identity.getBackstageIdentity()).toMatchObject({
      userEntityRef: 'user:default/mara',
    });
    expect(rememberedPersona.get()).toBe('user:default/mara');
    await identity.signOut();
    expect(rememberedPersona.get()).toBeUndefined();
  });
});
