import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import type { SloStatus } from '@fairway/contracts/slo';
import type { Distinction } from './SloName';
import { SloRow } from './SloRow';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    group: { marginTop: theme.spacing(2) },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      alignItems: 'center',
      gap: theme.spacing(0, 1),
      padding: theme.spacing(0.5, 0),
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.textSubtle,
    },
    rows: { margin: 0, padding: 0 },
  }),
  { name: 'FairwaySloRows' },
);

/** A group of SLOs with a line above that says what they have in common. */
export function SloRows(
  props: {
    start: ReactNode;
    end?: ReactNode;
    slos: SloStatus[];
    /** What the group leaves out. */
    rest?: ReactNode;
    /** Keeps no distance from what stands above. */
    flush?: boolean;
  } & Distinction,
) {
  const { withSource, withEnvironment, asGroups, flush } = props;
  const classes = useStyles();
  return (
    <div className={flush ? undefined : classes.group}>
      <div className={classes.head}>
        <span>{props.start}</span>
        <span>{props.end}</span>
      </div>
      <ul className={classes.rows}>
        {props.slos.map(status => (
          <SloRow
            key={status.ref}
            status={status}
            withSource={withSource}
            withEnvironment={withEnvironment}
            asGroups={asGroups}
          />
        ))}
      </ul>
      {props.rest && <div className={classes.head}>{props.rest}</div>}
    </div>
  );
}
