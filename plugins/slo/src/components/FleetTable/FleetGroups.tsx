import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloStatus } from '@fairway/contracts/slo';
import { EnvironmentLabel, runsOfEnvironment } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { SloRows } from '../SloParts';

const useStyles = makeStyles(
  theme => ({
    root: { padding: theme.spacing(0, 2), fontSize: 14, lineHeight: '20px' },
  }),
  { name: 'FairwayFleetGroups' },
);

/** SLOs as the rows of a card, for narrow places. */
export function FleetGroups(props: {
  slos: SloStatus[];
  title: string;
  byEnvironment: boolean;
}) {
  const { slos, title, byEnvironment } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <section className={classes.root} aria-label={title}>
      {!byEnvironment && (
        <SloRows
          start={title}
          end={t('rollup.columns')}
          slos={slos}
          withEnvironment
        />
      )}
      {(byEnvironment ? runsOfEnvironment(slos) : []).map(
        ({ environment, members }) => (
          <SloRows
            key={members[0].ref}
            start={
              <EnvironmentLabel
                name={environment ?? t('rollup.noEnvironment')}
                production={members[0].production}
              />
            }
            end={t('rollup.columns')}
            slos={members}
          />
        ),
      )}
    </section>
  );
}
