import { useState } from 'react';
import { ProxiedSignInPage } from '@backstage/core-components';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import type { Persona } from '../demo/readDemo';
import { forgetOnSignOut } from './forgetOnSignOut';
import { PersonaList } from './PersonaList';
import { rememberedPersona } from './rememberedPersona';
import { SignInError } from './SignInError';

/** Sign-in of the demo: choose who to be. A reload of the same tab stays signed in. */
export function PersonaSignIn(
  props: SignInPageProps & { personas: Persona[] },
) {
  const { personas, onSignInSuccess } = props;
  const [user, setUser] = useState(rememberedPersona.get);
  if (!user || !personas.some(persona => persona.user === user)) {
    return <PersonaList personas={personas} onChoose={setUser} />;
  }
  return (
    <ProxiedSignInPage
      provider="fairway-personas"
      headers={{ 'x-fairway-persona': user }}
      ErrorComponent={({ error }) => (
        <SignInError
          error={error}
          onBack={() => {
            rememberedPersona.forget();
            setUser(undefined);
          }}
        />
      )}
      onSignInSuccess={identity => {
        rememberedPersona.set(user);
        onSignInSuccess(forgetOnSignOut(identity));
      }}
    />
  );
}
