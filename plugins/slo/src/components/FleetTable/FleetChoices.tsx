import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  definitionStateSchema,
  RULE_STATES,
  type SloList,
} from '@fairway/contracts/slo';
import { FilterSelect } from '@fairway/kit-react';
import { sloTranslationRef, type Translate } from '../../translations';
import { entityName } from '../../words/entityName';
import { sourceName } from '../../words/source';
import { countChoices, type FleetFilter, ORDERS } from './useFleetFilter';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    toggle: {
      display: 'none',
      minHeight: 44,
      textTransform: 'none',
      [theme.breakpoints.down('xs')]: { display: 'inline-flex' },
    },
    choices: {
      display: 'grid',
      flexBasis: '100%',
      gridTemplateColumns: 'repeat(auto-fill, minmax(160px, 1fr))',
      gap: theme.spacing(1.5),
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
        '& > *': { minWidth: 0 },
      },
    },
    closed: { [theme.breakpoints.down('xs')]: { display: 'none' } },
  }),
  { name: 'FairwayFleetChoices' },
);

type Change = (change: Partial<FleetFilter>) => void;

interface ChoiceProps {
  id: string;
  label: string;
  value?: string;
  options: string[];
  nameOf?: (option: string) => string;
  none?: string;
  onChange: (value: string | undefined) => void;
}

/** Filters of which one value each may be chosen, and the order; on a phone behind a button. */
export function FleetChoices(props: {
  list?: SloList;
  filter: FleetFilter;
  onChange: Change;
}) {
  const { list, filter, onChange } = props;
  const classes = useStyles();
  const [open, setOpen] = useState(false);
  const { t } = useTranslationRef(sloTranslationRef);
  const chosen = countChoices(filter);
  return (
    <>
      <Button
        className={classes.toggle}
        variant="outlined"
        size="small"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {chosen > 0
          ? t('fleet.filtersChosen', { number: String(chosen) })
          : t('fleet.filters')}
      </Button>
      <div
        className={
          open ? classes.choices : `${classes.choices} ${classes.closed}`
        }
        role="group"
        aria-label={t('fleet.filters')}
      >
        {[
          ...openChoices({ list, filter, onChange }, t),
          ...closedChoices({ filter, onChange }, t),
        ].map(choice => (
          <FilterSelect key={choice.id} {...choice} />
        ))}
      </div>
    </>
  );
}

/** Values come from what the caller may see. */
function openChoices(
  of: { list?: SloList; filter: FleetFilter; onChange: Change },
  t: Translate,
): ChoiceProps[] {
  const { list, filter, onChange } = of;
  return [
    {
      id: 'fairway-slo-owner',
      label: t('fleet.owner'),
      value: filter.owner,
      options: list?.owners ?? [],
      nameOf: entityName,
      onChange: owner => onChange({ owner }),
    },
    {
      id: 'fairway-slo-system',
      label: t('fleet.system'),
      value: filter.system,
      options: list?.systems ?? [],
      nameOf: entityName,
      onChange: system => onChange({ system }),
    },
    {
      id: 'fairway-slo-tier',
      label: t('fleet.tier'),
      value: filter.tier,
      options: list?.tiers ?? [],
      onChange: tier => onChange({ tier }),
    },
    {
      id: 'fairway-slo-environment',
      label: t('fleet.environment'),
      value: filter.environment,
      options: list?.environments ?? [],
      onChange: environment => onChange({ environment }),
    },
    {
      id: 'fairway-slo-source',
      label: t('fleet.recordedBy'),
      value: filter.source,
      options: list?.recordedBy ?? [],
      nameOf: source => sourceName(source, t),
      onChange: source => onChange({ source }),
    },
  ];
}

/** Values are known without the answer. */
function closedChoices(
  { filter, onChange }: { filter: FleetFilter; onChange: Change },
  t: Translate,
): ChoiceProps[] {
  return [
    {
      id: 'fairway-slo-rules',
      label: t('fleet.rules'),
      value: filter.rules,
      options: [...RULE_STATES],
      nameOf: state => t(`rules.state.${state as 'loaded'}`),
      onChange: rules => onChange({ rules }),
    },
    {
      id: 'fairway-slo-definition',
      label: t('fleet.definition'),
      value: filter.definition,
      options: [...definitionStateSchema.options],
      nameOf: state => t(`fleet.definition.${state as 'none'}`),
      onChange: definition => onChange({ definition }),
    },
    {
      id: 'fairway-slo-groups',
      label: t('fleet.groups'),
      value: filter.allGroups ? 'all' : undefined,
      options: ['all'],
      nameOf: () => t('fleet.groups.all'),
      none: t('fleet.groups.worst'),
      onChange: groups => onChange({ allGroups: groups === 'all' }),
    },
    {
      id: 'fairway-slo-sort',
      label: t('fleet.sort'),
      value: filter.sort === 'worst' ? undefined : filter.sort,
      options: ORDERS.filter(order => order !== 'worst'),
      nameOf: order => t(`fleet.sort.${order as 'name'}`),
      none: t('fleet.sort.worst'),
      onChange: sort =>
        onChange({ sort: ORDERS.find(order => order === sort) ?? 'worst' }),
    },
  ];
}
