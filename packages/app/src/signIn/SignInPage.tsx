import { SignInPage as StockSignInPage } from '@backstage/core-components';
import {
  configApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { readPersonas } from '../demo/readDemo';
import { appTranslationRef } from '../translations';
import { PersonaSignIn } from './PersonaSignIn';
import { oidcAuthApiRef } from './oidcAuthApi';

export function SignInPage(props: SignInPageProps) {
  const config = useApi(configApiRef);
  const { t } = useTranslationRef(appTranslationRef);
  const personas = readPersonas(config);
  if (personas.length > 0) {
    return <PersonaSignIn {...props} personas={personas} />;
  }
  return (
    <StockSignInPage
      {...props}
      provider={{
        id: 'oidc',
        title: config.getOptionalString('organization.name') ?? 'Fairway',
        message: t('signIn.organisation'),
        apiRef: oidcAuthApiRef,
      }}
    />
  );
}
