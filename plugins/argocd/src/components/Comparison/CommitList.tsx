import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ComparedCommit } from '@fairway/contracts/argocd';
import { Age, Code } from '@fairway/kit-react';
import { argoCdTranslationRef } from '../../translations';
import { shortRevision, subjectOf } from '../../words/versions';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    list: { margin: theme.spacing(0.5, 0, 0), padding: 0, listStyle: 'none' },
    commit: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 1.5),
      padding: theme.spacing(0.5, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    message: { flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' },
    subtle: { color: theme.palette.textSubtle },
  }),
  { name: 'FairwayCommitList' },
);

/** Commits, newest first: which, what, who, when. */
export function CommitList({ commits }: { commits: ComparedCommit[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(argoCdTranslationRef);
  return (
    <ul className={classes.list}>
      {commits.map(({ revision, url, message, author, at }) => {
        const short = <Code>{shortRevision(revision)}</Code>;
        return (
          <li key={revision} className={classes.commit}>
            {url ? (
              <Link to={url} title={revision}>
                {short}
              </Link>
            ) : (
              <span title={revision}>{short}</span>
            )}
            <span className={classes.message}>
              {message ? subjectOf(message) : t('compare.noMessage')}
            </span>
            <span className={classes.subtle}>
              {author ?? t('compare.noAuthor')}
            </span>
            <span className={classes.subtle}>
              {at ? <Age of={at} /> : t('compare.noAge')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
