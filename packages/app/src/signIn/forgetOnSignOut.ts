import type { IdentityApi } from '@backstage/core-plugin-api';
import { rememberedPersona } from './rememberedPersona';

/** The same identity; signing out also forgets who it was, so that the next page asks again. */
export function forgetOnSignOut(identity: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    signOut: () => {
      rememberedPersona.forget();
      return identity.signOut();
    },
  };
}
