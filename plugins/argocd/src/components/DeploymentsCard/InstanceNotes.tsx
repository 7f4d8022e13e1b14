import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EntityApplications } from '@fairway/contracts/argocd';
import {
  allHeard,
  kitTranslationRef,
  Note,
  RichText,
  SourceFaults,
} from '@fairway/kit-react';
import { isSourceOf } from '../../status/isSourceOf';
import { argoCdTranslationRef } from '../../translations';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1),
      marginTop: theme.spacing(2),
    },
  }),
  { name: 'FairwayInstanceNotes' },
);

/** Every instance that is not fine and that no row names, and whether there may be more than the rows. */
export function InstanceNotes(props: { deployments: EntityApplications }) {
  const { deployments } = props;
  const { applications, sources, linksAsOf } = deployments;
  const classes = useStyles();
  const { t } = useTranslationRef(argoCdTranslationRef);
  const { t: kit } = useTranslationRef(kitTranslationRef);
  const silent = applications.filter(
    ({ reason }) => reason?.cause === 'instance-silent',
  );
  const others = sources.filter(
    source =>
      source.state !== 'ok' && !silent.some(one => isSourceOf(source, one)),
  );
  const complete = allHeard(deployments);
  if (complete && others.length === 0) return null;
  return (
    <div className={classes.root}>
      {!complete && (
        <Note tone="unk" icon="partial">
          <RichText
            text={[
              t('card.mayBeMore'),
              ...(linksAsOf ? [] : [kit('catalogNotRead')]),
            ].join(' ')}
          />
        </Note>
      )}
      {others.length > 0 && (
        <SourceFaults sources={others} none={t('source.none')} />
      )}
    </div>
  );
}
