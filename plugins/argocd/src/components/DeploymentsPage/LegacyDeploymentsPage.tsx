import { Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { argoCdTranslationRef } from '../../translations';
import { DeploymentsContent } from './DeploymentsContent';

/** The deployments page with a header of its own: apps of the old frontend system give none. */
export function LegacyDeploymentsPage() {
  const { t } = useTranslationRef(argoCdTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('page.title')} />
      <DeploymentsContent padded />
    </Page>
  );
}
