import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { type SourceReport, sourcesReadPermission } from '@fairway/contracts';
import { OperationCard, RichText, useOperation } from '@fairway/kit-react';
import { sloApiRef } from '../../api';
import { sloTranslationRef } from '../../translations';
import { DataTable } from '../DataTable';
import { compareSourceStates } from './sourceLooks';
import { SourceRow } from './SourceRow';

/** Every source with its state, age and what was found there; worst first. */
export function SourcesTable() {
  const api = useApi(sloApiRef);
  const { t } = useTranslationRef(sloTranslationRef);
  const operation = useOperation('sources', signal =>
    api.sources({}, { signal }),
  );
  const permission = sourcesReadPermission.name;
  return (
    <OperationCard
      title={t('sources.title')}
      operation={operation}
      sentences={{
        forbidden: <RichText text={t('sources.forbidden', { permission })} />,
        notFound: <RichText text={t('sources.failed')} />,
        failed: <RichText text={t('sources.failed')} />,
      }}
      render={({ reports }) => ({
        subline: t('sources.subtitle'),
        body:
          reports.length === 0 ? (
            <div>
              <RichText text={t('source.none')} />
            </div>
          ) : (
            <Reports reports={reports} />
          ),
      })}
    />
  );
}

function Reports({ reports }: { reports: SourceReport[] }) {
  const { t } = useTranslationRef(sloTranslationRef);
  const title = t('sources.title');
  const sorted = [...reports].sort((a, b) =>
    compareSourceStates(a.state, b.state),
  );
  return (
    <DataTable
      title={title}
      inCard
      columns={[
        { title: t('sources.source') },
        { title: t('sources.state') },
        { title: t('sources.lastGood'), align: 'right' },
        { title: t('sources.age'), align: 'right' },
        { title: t('sources.holds') },
        { title: t('sources.version') },
      ]}
    >
      {sorted.map(report => (
        <SourceRow key={`${report.kind} ${report.name}`} report={report} />
      ))}
    </DataTable>
  );
}
