import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SourceStatus } from '@fairway/contracts';
import type { Application } from '@fairway/contracts/argocd';
import {
  Age,
  DataCard,
  EnvironmentLabel,
  Note,
  RichText,
  StatusBadge,
} from '@fairway/kit-react';
import { lookOf } from '../../status/states';
import { argoCdTranslationRef } from '../../translations';
import {
  type Action,
  ActionBar,
  type Asked,
  askedWords,
  FluxActionBar,
  ResumeButton,
} from '../Actions';
import { ApplicationWhy, CanaryLines, PausedNote } from '../ApplicationParts';
import { ApplicationFacts } from './ApplicationFacts';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    body: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
    subline: {
      display: 'inline-flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.25, 1),
    },
  }),
  { name: 'FairwayApplicationCard' },
);

/** One application: its state and why, what is deployed, and what can be done. */
export function ApplicationCard(props: {
  application: Application;
  sources: SourceStatus[];
  /** What was just asked for. */
  asked?: Asked;
  onAct: (action: Action) => void;
  onAsked: (asked: Asked) => void;
}) {
  const { application, sources, asked, onAct, onAsked } = props;
  const { name, state, environment, production, url, asOf } = application;
  const { cluster, destinationNamespace, instance, project } = application;
  const Bar = application.tool === 'flux' ? FluxActionBar : ActionBar;
  const classes = useStyles();
  const { t } = useTranslationRef(argoCdTranslationRef);
  const place = [
    cluster ?? t('row.noCluster'),
    destinationNamespace,
    instance,
    project,
  ];
  return (
    <DataCard
      title={name}
      badge={
        <StatusBadge {...lookOf(application)} label={t(`state.${state}`)} />
      }
      subline={
        <span className={classes.subline}>
          <EnvironmentLabel
            name={environment ?? t('card.noEnvironment')}
            production={production}
          />
          {place.filter(Boolean).join(' · ')}
        </span>
      }
      body={
        <div className={classes.body}>
          {asked && (
            <div role="status">
              <Note tone="run" icon="progressing">
                <RichText text={askedWords(application, asked, t)} />
              </Note>
            </div>
          )}
          <ApplicationWhy application={application} sources={sources} />
          <CanaryLines application={application} />
          <PausedNote application={application}>
            <ResumeButton application={application} onAct={onAct} />
          </PausedNote>
          <ApplicationFacts application={application} />
          {application.tool === 'flux' && (
            <Note tone="unk" icon="unknown">
              <RichText text={t('detail.flux')} />
            </Note>
          )}
          <Bar application={application} onAct={onAct} onAsked={onAsked} />
        </div>
      }
      footer={[<Age key="age" of={asOf} />]}
      link={url && <Link to={url}>{t('tab.open')}</Link>}
    />
  );
}
