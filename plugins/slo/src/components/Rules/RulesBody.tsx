import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RuleHealth } from '@fairway/contracts/slo';
import { RichText } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { Disclosure } from '../Disclosure';
import { RuleFile } from './RuleFile';
import { RuleGroups } from './RuleGroups';
import { RuleLists } from './RuleLists';
import { ruleSentence } from './ruleLooks';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
      minWidth: 0,
    },
    // Rows reach from edge to edge of the card.
    groups: { margin: theme.spacing(0, -2), minWidth: 0 },
  }),
  { name: 'FairwayRulesBody' },
);

/** What is the matter, the groups, what differs, and the rule file: open where it is what mends. */
export function RulesBody(props: { health: RuleHealth; id: string }) {
  const { health, id } = props;
  const { state, groups, ruleFile } = health;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const [open, setOpen] = useState(state === 'missing' && groups.length === 0);
  return (
    <div className={classes.root}>
      <div>
        <RichText text={ruleSentence(health, t)} />
      </div>
      {groups.length > 0 && (
        <div className={classes.groups}>
          <RuleGroups groups={groups} />
        </div>
      )}
      <RuleLists health={health} />
      {ruleFile !== undefined && (
        <div>
          <Disclosure
            open={open}
            onToggle={() => setOpen(!open)}
            words={{ show: t('rules.fileShow'), hide: t('rules.fileHide') }}
          />
        </div>
      )}
      {ruleFile !== undefined && open && <RuleFile id={id} text={ruleFile} />}
    </div>
  );
}
