import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import type { SourceStatus } from '@fairway/contracts';
import type { Application } from '@fairway/contracts/argocd';
import { ActionDialog, type Action, type Asked } from '../Actions';
import { ApplicationCard } from './ApplicationCard';
import { CompositionCard } from '../Composition';
import { DifferencesCard } from '../Differences';
import { HistoryCard } from '../History';
import { ResourcesCard } from '../Resources';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      gap: theme.spacing(3),
      alignItems: 'stretch',
      [theme.breakpoints.down('sm')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: theme.spacing(2),
      },
    },
    wide: { gridColumn: '1 / -1', minWidth: 0 },
  }),
  { name: 'FairwayApplicationDetail' },
);

/** One application in full, and what can be done with it. Each section stands for itself. */
export function ApplicationDetail(props: {
  application: Application;
  sources: SourceStatus[];
  /** A sync runs, or something was just asked for. */
  busy: boolean;
  /** Something was asked for. */
  onAsked: () => void;
}) {
  const { application, sources, busy, onAsked } = props;
  const classes = useStyles();
  const [action, setAction] = useState<Action>();
  const [asked, setAsked] = useState<{ what: Asked; before: string }>();
  // Once its sync shows, that says more than that it was started.
  const isAwaited =
    busy && asked !== undefined && asked.before === syncOf(application);
  const section = { application, busy };
  const done = (what: Asked) => {
    setAsked({ what, before: syncOf(application) });
    onAsked();
  };
  return (
    <div className={classes.root}>
      <div className={classes.wide}>
        <ApplicationCard
          application={application}
          sources={sources}
          asked={isAwaited ? asked?.what : undefined}
          onAct={setAction}
          onAsked={done}
        />
      </div>
      {application.tool === 'argocd' && (
        <>
          <HistoryCard {...section} onAct={setAction} />
          <DifferencesCard {...section} />
          <div className={classes.wide}>
            <ResourcesCard {...section} />
          </div>
          <div className={classes.wide}>
            <CompositionCard {...section} />
          </div>
        </>
      )}
      {action && (
        <ActionDialog
          application={application}
          action={action}
          onClose={() => setAction(undefined)}
          onDone={what => {
            setAction(undefined);
            done(what);
          }}
        />
      )}
    </div>
  );
}

/** Tells the last sync from the one before. */
function syncOf({ lastSync }: Application): string {
  return JSON.stringify(lastSync ?? {});
}
