import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ObjectAddress } from '@fairway/contracts';
import { DataTable, Note, RichText } from '@fairway/kit-react';
import { argoCdTranslationRef } from '../../translations';
import { UpstreamWords } from '../ApplicationParts';

/** What the cluster said of one object. */
export type DryRunResult = ObjectAddress & {
  status?: string;
  message?: string;
};

const useStyles = makeStyles(
  { row: { '&&&': { backgroundColor: 'transparent' } } },
  { name: 'FairwayDryRunResults' },
);

/** What the cluster said of each object in a dry run. */
export function DryRunResults(props: {
  /** `not-ended`: it took longer than Fairway waits. */
  results: DryRunResult[] | 'not-ended';
}) {
  const { results } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(argoCdTranslationRef);
  if (results === 'not-ended')
    return (
      <div role="status">
        <Note tone="unk" icon="unknown">
          <RichText text={t('sync.dryNotEnded')} />
        </Note>
      </div>
    );
  return (
    <div role="status">
      <Note tone="run" icon="ok">
        <RichText
          text={t(results.length > 0 ? 'sync.dryDone' : 'sync.noResults')}
        />
      </Note>
      {results.length > 0 && (
        <DataTable
          title={t('sync.results')}
          columns={[
            { title: t('sync.resultObject') },
            { title: t('sync.resultStatus') },
            { title: t('sync.resultMessage') },
          ]}
        >
          {results.map(({ group, kind, namespace, name, status, message }) => (
            <TableRow
              key={[group, kind, namespace, name].join('/')}
              className={classes.row}
            >
              <TableCell>
                {kind}/{name}
              </TableCell>
              <TableCell>{status ?? t('sync.noStatus')}</TableCell>
              <TableCell>
                {message ? (
                  <UpstreamWords text={message} />
                ) : (
                  t('sync.noMessage')
                )}
              </TableCell>
            </TableRow>
          ))}
        </DataTable>
      )}
    </div>
  );
}
