import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { type SourceReport, sourcesReadPermission } from '@fairway/contracts';
import { OperationCard, RichText, useOperation } from '@fairway/kit-react';
import { sloApiRef } from '../../api';
import { sloTranslationRef } from '../../translations';
import { useTableStyles } from '../useTableStyles';
import { compareSourceStates } from './sourceLooks';
import { SourceRow } from './SourceRow';
import { ScrollRegion } from '../ScrollRegion';

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
  const classes = useTableStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const title = t('sources.title');
  const sorted = [...reports].sort((a, b) =>
    compareSourceStates(a.state, b.state),
  );
  return (
    <ScrollRegion
      label={title}
      className={`${classes.scroll} ${classes.flush}`}
    >
      <Table size="small" className={classes.table} aria-label={title}>
        <TableHead>
          <TableRow>
            <TableCell>{t('sources.source')}</TableCell>
            <TableCell>{t('sources.state')}</TableCell>
            <TableCell align="right">{t('sources.lastGood')}</TableCell>
            <TableCell align="right">{t('sources.age')}</TableCell>
            <TableCell>{t('sources.holds')}</TableCell>
            <TableCell>{t('sources.version')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {sorted.map(report => (
            <SourceRow key={`${report.kind} ${report.name}`} report={report} />
          ))}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}
