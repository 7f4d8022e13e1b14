import { Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { sloTranslationRef } from '../../translations';
import { SlosContent } from './SlosContent';

/** The SLOs page with a header of its own: apps of the old frontend system give none. */
export function LegacySlosPage() {
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('page.title')} />
      <SlosContent padded />
    </Page>
  );
}
