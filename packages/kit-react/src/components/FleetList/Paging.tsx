import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { kitTranslationRef } from '../../translations';

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
  { name: 'FairwayPaging' },
);

/** @public */
export interface PagingProps {
  /** In which order the rows stand. */
  order: string;
  offset: number;
  shown: number;
  total: number;
  /** Rows on a page. */
  size: number;
  onOffset: (offset: number) => void;
}

/**
 * Which rows are shown of how many, and the way to the others.
 *
 * @public
 */
export function Paging(props: PagingProps) {
  const { order, offset, shown, total, size, onOffset } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(kitTranslationRef);
  return (
    <div className={classes.root}>
      <span>{order}</span>
      <span className={classes.end}>
        {t('paging.range', {
          from: String(offset + 1),
          to: String(offset + shown),
          total: String(total),
        })}
      </span>
      {offset > 0 && (
        <Button
          size="small"
          className={classes.button}
          onClick={() => onOffset(Math.max(0, offset - size))}
        >
          {t('paging.previous')}
        </Button>
      )}
      {offset + shown < total && (
        <Button
          size="small"
          className={classes.button}
          onClick={() => onOffset(offset + size)}
        >
          {t('paging.next')}
        </Button>
      )}
    </div>
  );
}
