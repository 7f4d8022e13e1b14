import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PageViews } from '@fairway/kit-react';
import { useParams } from 'react-router-dom';
import { sloTranslationRef } from '../../translations';
import { FleetTable } from '../FleetTable';
import { SloSources } from '../SourcesTable';
import { UnlinkedSlos } from '../UnlinkedSlos';
import { SloPage } from './SloPage';

/** The SLOs page below its header, the same in both frontend systems: three views, and one SLO by its address. */
export function SlosContent(props: {
  /** The header above keeps no distance. */
  padded?: boolean;
}) {
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <PageViews
      label={t('page.tabs')}
      padded={props.padded}
      views={[
        { path: '', title: t('page.slos'), element: <FleetTable /> },
        {
          path: 'unlinked',
          title: t('page.unlinked'),
          element: <UnlinkedSlos />,
        },
        { path: 'sources', title: t('page.sources'), element: <SloSources /> },
      ]}
      other={<SloByAddress />}
    />
  );
}

function SloByAddress() {
  const { '*': address = '' } = useParams();
  return <SloPage key={address} slo={address} />;
}
