import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PageViews } from '@fairway/kit-react';
import { argoCdTranslationRef } from '../../translations';
import { FleetTable } from '../FleetTable';
import { UnlinkedApplications } from '../UnlinkedApplications';
import { ArgoCdSources } from './ArgoCdSources';

/** The deployments page below its header, the same in both frontend systems. */
export function DeploymentsContent(props: {
  /** The header above keeps no distance. */
  padded?: boolean;
}) {
  const { t } = useTranslationRef(argoCdTranslationRef);
  return (
    <PageViews
      label={t('page.tabs')}
      padded={props.padded}
      views={[
        { path: '', title: t('page.applications'), element: <FleetTable /> },
        {
          path: 'unlinked',
          title: t('page.unlinked'),
          element: <UnlinkedApplications />,
        },
        {
          path: 'sources',
          title: t('page.sources'),
          element: <ArgoCdSources />,
        },
      ]}
    />
  );
}
