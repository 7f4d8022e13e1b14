import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Application, Comparison } from '@fairway/contracts/argocd';
import {
  FilterSelect,
  OperationView,
  RichText,
  useOperation,
} from '@fairway/kit-react';
import { argoCdApiRef } from '../../api';
import { argoCdTranslationRef } from '../../translations';
import { counterparts, shortName } from '../../words/counterparts';
import { SourceComparisonView } from './SourceComparisonView';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1.5),
      flexBasis: '100%',
      minWidth: 0,
      padding: theme.spacing(1, 0, 1.5),
      fontSize: 14,
      lineHeight: '20px',
    },
    choices: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      paddingTop: theme.spacing(0.5),
    },
    button: { textTransform: 'none' },
  }),
  { name: 'FairwayComparisonPanel' },
);

/** How one application of an environment stands to its counterpart in another; which ones can be chosen. */
export function ComparisonPanel(props: {
  id: string;
  members: Application[];
  all: Application[];
}) {
  const { id, members, all } = props;
  const classes = useStyles();
  const api = useApi(argoCdApiRef);
  const { t } = useTranslationRef(argoCdTranslationRef);
  const [chosen, setChosen] = useState<{ to?: string; from?: string }>({});
  const [swapped, setSwapped] = useState(false);
  const to = members.find(({ ref }) => ref === chosen.to) ?? members[0];
  const others = counterparts(to, all);
  const from = others.find(({ ref }) => ref === chosen.from) ?? others[0];
  const pair = swapped ? { from: to, to: from } : { from, to };
  const operation = useOperation<Comparison>(
    `comparison ${pair.from.ref} ${pair.to.ref}`,
    signal =>
      api.comparison({ from: pair.from.ref, to: pair.to.ref }, { signal }),
    { refresh: false },
  );
  const named = (ref: string) => all.find(one => one.ref === ref)?.name ?? ref;
  const names = {
    from: shortName(pair.from, all),
    to: shortName(pair.to, all),
  };
  return (
    <div id={id} className={classes.root}>
      <div className={classes.choices}>
        {members.length > 1 && (
          <FilterSelect
            id={`${id}-to`}
            label={t('compare.to')}
            value={to.ref}
            options={members.map(({ ref }) => ref)}
            nameOf={named}
            none={members[0].name}
            onChange={ref => setChosen({ to: ref })}
          />
        )}
        {others.length > 1 && (
          <FilterSelect
            id={`${id}-from`}
            label={t('compare.from')}
            value={from.ref}
            options={others.map(({ ref }) => ref)}
            nameOf={named}
            none={others[0].name}
            onChange={ref => setChosen({ ...chosen, from: ref })}
          />
        )}
        <Button
          size="small"
          className={classes.button}
          aria-pressed={swapped}
          onClick={() => setSwapped(!swapped)}
        >
          {t('compare.swap')}
        </Button>
      </div>
      <OperationView
        operation={operation}
        loading={t('compare.loading')}
        sentences={{
          forbidden: <RichText text={t('compare.forbidden')} />,
          notFound: <RichText text={t('compare.forbidden')} />,
          failed: <RichText text={t('compare.failed')} />,
        }}
        render={({ comparisons }) =>
          comparisons.map((comparison, index) => (
            <SourceComparisonView
              // Two sources of an application may be alike.
              key={index}
              comparison={comparison}
              names={names}
              several={comparisons.length > 1}
            />
          ))
        }
      />
    </div>
  );
}
