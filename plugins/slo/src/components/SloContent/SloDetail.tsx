import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import type { SourceStatus } from '@fairway/contracts';
import type { SloStatus } from '@fairway/contracts/slo';
import { useSloDetails } from '../../useSloDetails';
import { isRecorded } from '../../words/source';
import { DefinitionCard } from '../Definition';
import { ExplainCard } from '../Explain/ExplainCard';
import { GoldenSignals } from '../GoldenSignals';
import { RulesCard } from '../Rules';
import { AlertTiers } from './AlertTiers';
import { GroupsCard } from './GroupsCard';
import { SloEvents } from './SloEvents';
import { SloOverview } from './SloOverview';
import { useSloHistory } from './useSloHistory';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      gap: theme.spacing(3),
      alignItems: 'start',
      [theme.breakpoints.down('sm')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: theme.spacing(2),
      },
    },
    wide: { gridColumn: '1 / -1', minWidth: 0 },
    column: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: 'inherit',
      minWidth: 0,
    },
  }),
  { name: 'FairwaySloDetail' },
);

interface SloDetailProps {
  status: SloStatus;
  sources: SourceStatus[];
  /** Where to choose another SLO. */
  choice?: ReactNode;
}

/** One SLO in full: its numbers and their course, alerts, signals, rules and definition. */
export function SloDetail(props: SloDetailProps) {
  return isRecorded(props.status) ? (
    <RecordedSlo {...props} />
  ) : (
    <UnrecordedSlo {...props} />
  );
}

function RecordedSlo(props: SloDetailProps) {
  const { status } = props;
  const classes = useStyles();
  const details = useSloDetails(status.ref);
  const history = useSloHistory(status.ref);
  const groups = details.value?.groups ?? [];
  return (
    <div className={classes.root}>
      <div className={classes.wide}>
        <SloOverview
          {...props}
          history={history}
          links={details.value?.links ?? []}
        />
      </div>
      {/* Each column as high as what is in it. */}
      <div className={classes.column}>
        {groups.length > 0 && (
          <GroupsCard groups={groups} current={status.ref} />
        )}
        <AlertTiers status={status} />
        {history.value && <SloEvents history={history.value} status={status} />}
        <DefinitionCard details={details} />
      </div>
      <div className={classes.column}>
        <ExplainCard slo={status.ref} />
      </div>
      <div className={classes.wide}>
        <GoldenSignals slo={status.ref} />
      </div>
      <div className={classes.wide}>
        <RulesCard details={details} />
      </div>
    </div>
  );
}

/** No source has it: there are no numbers, and what is needed is the rule file. */
function UnrecordedSlo(props: SloDetailProps) {
  const { status } = props;
  const classes = useStyles();
  const details = useSloDetails(status.ref);
  return (
    <div className={classes.root}>
      <div className={classes.wide}>
        <SloOverview {...props} links={details.value?.links ?? []} />
      </div>
      <div className={classes.column}>
        <RulesCard details={details} />
      </div>
      <div className={classes.column}>
        <DefinitionCard details={details} />
      </div>
    </div>
  );
}
