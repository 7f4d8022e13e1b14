import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { type SourceReport, sourcesReadPermission } from '@fairway/contracts';
import { useOperation } from '../../operations/useOperation';
import { compareSourceStates } from '../../sources/sourceLooks';
import { kitTranslationRef } from '../../translations';
import { DataTable } from '../DataTable';
import { OperationCard } from '../OperationCard';
import { RichText } from '../RichText';
import type { CountWords } from './CountWords';
import { SourceRow } from './SourceRow';

/** @public */
export interface SourcesTableProps {
  /** Asks for the reports: the operation `sources` of a backend. */
  load: (signal: AbortSignal) => Promise<{ reports: SourceReport[] }>;
  /** Said where no source is configured. */
  none: string;
  /** Said where the backend does not answer. */
  failed: string;
  /** What else a person should know about a source: sentences, with the slot `rulesAt`. */
  notes?: (report: SourceReport) => string[];
  /** How the concern calls what was found there. */
  countWords?: CountWords;
}

/**
 * Every source with its state, age and what was found there; worst first.
 *
 * @public
 */
export function SourcesTable(props: SourcesTableProps) {
  const { load, none, failed } = props;
  const { t } = useTranslationRef(kitTranslationRef);
  const operation = useOperation('sources', load);
  const permission = sourcesReadPermission.name;
  return (
    <OperationCard
      title={t('sources.title')}
      operation={operation}
      sentences={{
        forbidden: <RichText text={t('sources.forbidden', { permission })} />,
        notFound: <RichText text={failed} />,
        failed: <RichText text={failed} />,
      }}
      render={({ reports }) => ({
        subline: t('sources.subtitle'),
        body:
          reports.length === 0 ? (
            <div>
              <RichText text={none} />
            </div>
          ) : (
            <Reports {...props} reports={reports} />
          ),
      })}
    />
  );
}

function Reports(props: SourcesTableProps & { reports: SourceReport[] }) {
  const { reports, notes = () => [], countWords = () => undefined } = props;
  const { t } = useTranslationRef(kitTranslationRef);
  const sorted = [...reports].sort((a, b) =>
    compareSourceStates(a.state, b.state),
  );
  return (
    <DataTable
      title={t('sources.title')}
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
        <SourceRow
          key={`${report.kind} ${report.name}`}
          report={report}
          more={notes(report)}
          countWords={countWords}
        />
      ))}
    </DataTable>
  );
}
