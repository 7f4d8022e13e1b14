import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Application } from '@fairway/contracts/argocd';
import { argoCdTranslationRef, type Translate } from '../../translations';
import { toolWords } from '../../words/toolWords';
import {
  DeployedSources,
  HealthWord,
  ImageVersions,
  LastSync,
  SyncWord,
  useCommits,
} from '../ApplicationParts';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
      gap: theme.spacing(1.5, 3),
      margin: 0,
    },
    term: {
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.textSubtle,
    },
    fact: { margin: 0, overflowWrap: 'anywhere' },
  }),
  { name: 'FairwayApplicationFacts' },
);

/** What is deployed, and how it is kept so. */
export function ApplicationFacts({
  application,
}: {
  application: Application;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(argoCdTranslationRef);
  const commits = useCommits([application]);
  const words = toolWords(application);
  const facts: [string, ReactNode][] = [
    [t('matrix.sync'), <SyncWord application={application} />],
    [t('matrix.health'), <HealthWord application={application} />],
    [
      t('detail.deployed'),
      <DeployedSources application={application} commits={commits} />,
    ],
    [t('detail.images'), <ImageVersions application={application} />],
    [t('detail.lastSync'), <LastSync application={application} />],
    [t(`${words}detail.autoSync`), autoSyncWord(application, t)],
    [t('detail.link'), linkWord(application, t)],
  ];
  return (
    <dl className={classes.root}>
      {facts.map(([term, fact]) => (
        <div key={term}>
          <dt className={classes.term}>{term}</dt>
          <dd className={classes.fact}>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}

function autoSyncWord(application: Application, t: Translate): string {
  const { autoSync, autoSyncPaused } = application;
  const words = toolWords(application);
  if (autoSyncPaused) return t(`${words}detail.autoSync.paused`);
  if (autoSync === undefined) return t('detail.autoSync.unknown');
  return autoSync ? t('detail.autoSync.on') : t(`${words}detail.autoSync.off`);
}

function linkWord({ link }: Application, t: Translate): string {
  if (!link) return t('detail.noLink');
  const { key, value, bound } = link;
  return t(bound ? 'detail.bound' : 'detail.linked', { key, value });
}
