import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SignalLine } from '@fairway/contracts/slo';
import { CodeLine } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { Disclosure } from '../Disclosure';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: { marginTop: theme.spacing(0.5), fontSize: 12, lineHeight: '20px' },
    list: {
      display: 'grid',
      gap: theme.spacing(1),
      margin: theme.spacing(1, 0, 0),
      padding: 0,
      listStyle: 'none',
    },
    head: { display: 'flex', justifyContent: 'space-between' },
  }),
  { name: 'FairwaySignalQueries' },
);

/** The query of each line, with a link that opens it where it is answered. */
export function SignalQueries({ lines }: { lines: SignalLine[] }) {
  const classes = useStyles();
  const [open, setOpen] = useState(false);
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <div className={classes.root}>
      <Disclosure
        open={open}
        onToggle={() => setOpen(!open)}
        words={{ show: t('signals.queries'), hide: t('signals.hideQueries') }}
      />
      {open && (
        <ul className={classes.list}>
          {lines.map(({ name, query, queryUrl }) => (
            <li key={name}>
              <div className={classes.head}>
                <span>{t(`signals.line.${name}`)}</span>
                {queryUrl && <Link to={queryUrl}>{t('signals.open')}</Link>}
              </div>
              <CodeLine text={query} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
