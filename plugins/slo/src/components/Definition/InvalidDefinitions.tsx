import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { InvalidDefinition } from '@fairway/contracts/slo';
import { Note, RichText } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { Disclosure } from '../Disclosure';
import { IssueList } from './IssueList';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    list: { marginTop: theme.spacing(1) },
    inCard: { marginTop: theme.spacing(2) },
  }),
  { name: 'FairwayInvalidDefinitions' },
);

/** Definitions of which no rules can be made; what is wrong with them on request. Nothing where there is none. */
export function InvalidDefinitions(props: {
  definitions: InvalidDefinition[];
  inCard?: boolean;
}) {
  const { definitions, inCard } = props;
  const classes = useStyles();
  const [open, setOpen] = useState(false);
  const { t } = useTranslationRef(sloTranslationRef);
  if (definitions.length === 0) return null;
  return (
    <div className={inCard ? classes.inCard : undefined}>
      <Note tone="act" icon="failed">
        <RichText
          text={t('definition.invalidMore', { count: definitions.length })}
        />{' '}
        <Disclosure
          open={open}
          onToggle={() => setOpen(!open)}
          words={{
            show: t('definition.invalidShow'),
            hide: t('definition.invalidHide'),
          }}
        />
      </Note>
      {open && (
        <div className={classes.list}>
          <IssueList issues={definitions.flatMap(({ issues }) => issues)} />
        </div>
      )}
    </div>
  );
}
