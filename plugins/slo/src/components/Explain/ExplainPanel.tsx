import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import CloseIcon from '@material-ui/icons/Close';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { sloTranslationRef } from '../../translations';
import { ExplainBody } from './ExplainBody';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: {
      padding: theme.spacing(2),
      fontFamily: theme.typography.fontFamily,
      fontSize: 14,
      lineHeight: '20px',
      fontVariantNumeric: 'tabular-nums',
    },
    head: {
      display: 'flex',
      justifyContent: 'space-between',
      alignItems: 'center',
      marginBottom: theme.spacing(1),
    },
    title: { margin: 0, fontWeight: 600 },
  }),
  { name: 'FairwayExplainPanel' },
);

/** The explanation of an SLO, with a title and a way out: for a drawer. */
export function ExplainPanel(props: { slo: string; onClose?: () => void }) {
  const { slo, onClose } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <div className={classes.root}>
      <div className={classes.head}>
        <Typography variant="h5" component="h2" className={classes.title}>
          {t('explain.title')}
        </Typography>
        {onClose && (
          <IconButton
            size="small"
            onClick={onClose}
            aria-label={t('explain.close')}
          >
            <CloseIcon fontSize="small" />
          </IconButton>
        )}
      </div>
      <ExplainBody slo={slo} />
    </div>
  );
}
