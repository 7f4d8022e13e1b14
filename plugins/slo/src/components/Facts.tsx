import { Fragment, type ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    list: {
      display: 'grid',
      gridTemplateColumns: 'auto minmax(0, 1fr)',
      gap: theme.spacing(0.5, 2),
      margin: 0,
      fontSize: 13,
      lineHeight: '20px',
      '& dt': { color: theme.palette.textSubtle },
      '& dd': { margin: 0, overflowWrap: 'anywhere' },
    },
  }),
  { name: 'FairwayFacts' },
);

/** Names and what is said of them, below each other. */
export function Facts({ facts }: { facts: [string, ReactNode][] }) {
  const classes = useStyles();
  return (
    <dl className={classes.list}>
      {facts.map(([name, fact]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
