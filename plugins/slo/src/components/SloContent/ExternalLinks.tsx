import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExternalLink } from '@fairway/contracts/slo';
import { sloTranslationRef } from '../../translations';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    list: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 2),
      margin: theme.spacing(1, 0, 0),
      padding: 0,
      listStyle: 'none',
      '& svg': { width: 14, height: 14, verticalAlign: -2 },
      '& a': {
        display: 'inline-block',
        [theme.breakpoints.down('xs')]: { padding: theme.spacing(1.5, 0) },
      },
    },
  }),
  { name: 'FairwayExternalLinks' },
);

/** Where else there is more about an SLO. Nothing where there is none. */
export function ExternalLinks({ links }: { links: ExternalLink[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  if (links.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={t('links.label')}>
      {links.map(({ kind, url }) => (
        <li key={`${kind} ${url}`}>
          <Link to={url} externalLinkIcon>
            {t(`links.${kind}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
