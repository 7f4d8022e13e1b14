import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Application, Deployment } from '@fairway/contracts/argocd';
import { Age, DataTable } from '@fairway/kit-react';
import { argoCdTranslationRef } from '../../translations';
import { isCommitOf, sourceName } from '../../words/versions';
import { type Action, RollbackButton } from '../Actions';
import { CommitWords, Revision } from '../ApplicationParts';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    row: {
      '&&&': { backgroundColor: 'transparent' },
      '& > td': { verticalAlign: 'top' },
    },
    source: { display: 'block', overflowWrap: 'anywhere' },
    subtle: {
      fontSize: 12,
      lineHeight: '18px',
      color: theme.palette.textSubtle,
    },
  }),
  { name: 'FairwayHistoryTable' },
);

/** Deployments, newest first: what, when, by whom. */
export function HistoryTable(props: {
  application: Application;
  deployments: Deployment[];
  /** Absent: the table is for reading alone. */
  onAct?: (action: Action) => void;
}) {
  const { application, deployments, onAct } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(argoCdTranslationRef);
  return (
    <DataTable
      title={t('history.caption')}
      inCard
      columns={[
        { title: t('history.revision') },
        { title: t('history.deployed') },
        {
          title: onAct ? t('history.action') : t('history.state'),
          align: 'right',
        },
      ]}
    >
      {deployments.map(deployment => {
        const { id, current, deployedAt, by } = deployment;
        return (
          <TableRow key={id} className={classes.row}>
            <TableCell>
              <Sources deployment={deployment} />
            </TableCell>
            <TableCell>
              {deployedAt ? <Age of={deployedAt} /> : t('history.noTime')}
              <div className={classes.subtle}>{starter(by)}</div>
            </TableCell>
            <TableCell align="right">
              {current && t('history.current')}
              {!current && !onAct && t('history.past')}
              {!current && onAct && (
                <RollbackButton
                  application={application}
                  deployment={deployment}
                  onAct={onAct}
                />
              )}
            </TableCell>
          </TableRow>
        );
      })}
    </DataTable>
  );

  function starter(by: Deployment['by']): string {
    if (by?.automated) return t('history.auto');
    return by?.username
      ? t('history.by', { user: by.username })
      : t('history.byUnknown');
  }
}

function Sources({ deployment }: { deployment: Deployment }) {
  const { sources } = deployment;
  const classes = useStyles();
  const { t } = useTranslationRef(argoCdTranslationRef);
  if (sources.length === 0) return <>{t('history.noSources')}</>;
  return (
    <>
      {sources.map((source, index) => (
        // Two sources of an application may be alike.
        <span key={index} className={classes.source}>
          {sources.length > 1 && source.chart === undefined && (
            <>{sourceName(source)} </>
          )}
          <Revision source={source} />{' '}
          {isCommitOf(source) && (
            <CommitWords source={source} commit={source.commit ?? 'failed'} />
          )}
        </span>
      ))}
    </>
  );
}
