import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { sloTranslationRef } from '../../translations';
import { PAGE_SIZE } from './useFleetFilter';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 2),
      padding: theme.spacing(0.5, 2),
      fontSize: 12,
      color: theme.palette.textSubtle,
    },
    end: { marginLeft: 'auto' },
    button: { textTransform: 'none' },
  }),
  { name: 'FairwayFleetPaging' },
);

/** Which rows are shown of how many, and the way to the others. */
export function FleetPaging(props: {
  offset: number;
  shown: number;
  total: number;
  onOffset: (offset: number) => void;
}) {
  const { offset, shown, total, onOffset } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <div className={classes.root}>
      <span>{t('fleet.order')}</span>
      <span className={classes.end}>
        {t('fleet.range', {
          from: String(offset + 1),
          to: String(offset + shown),
          total: String(total),
        })}
      </span>
      {offset > 0 && (
        <Button
          size="small"
          className={classes.button}
          onClick={() => onOffset(Math.max(0, offset - PAGE_SIZE))}
        >
          {t('fleet.previous')}
        </Button>
      )}
      {offset + shown < total && (
        <Button
          size="small"
          className={classes.button}
          onClick={() => onOffset(offset + PAGE_SIZE)}
        >
          {t('fleet.next')}
        </Button>
      )}
    </div>
  );
}
