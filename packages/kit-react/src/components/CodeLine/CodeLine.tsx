import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { CopyTextButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { kitTranslationRef } from '../../translations';
import { ScrollRegion } from '../DataTable';
import { MONOSPACE } from '../RichText';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
      padding: theme.spacing(0.5, 0.5, 0.5, 1.5),
      borderRadius: theme.shape.borderRadius,
      background: theme.palette.action.hover,
      boxShadow: `inset 0 0 0 1px ${theme.palette.divider}`,
    },
    copy: { color: theme.palette.textSubtle, '& svg': { fontSize: 18 } },
    code: {
      flex: 1,
      minWidth: 0,
      margin: 0,
      padding: theme.spacing(0.875, 0),
      fontFamily: MONOSPACE,
      fontSize: 12,
      lineHeight: '18px',
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
    },
    scroll: { flex: 1, minWidth: 0, maxHeight: 360, overflow: 'auto' },
    file: { whiteSpace: 'pre', overflowWrap: 'normal' },
  }),
  { name: 'FairwayCodeLine' },
);

/** @public */
export interface CodeLineProps {
  /** One or more lines, copied as they stand. */
  text: string;
  /** It is a file of this name: its lines are not broken, and where they are too many or too long it scrolls. */
  file?: string;
}

/** @public */
export function CodeLine(props: CodeLineProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(kitTranslationRef);
  const { text, file } = props;
  const code = <code style={{ fontFamily: 'inherit' }}>{text}</code>;
  return (
    <div className={classes.root}>
      {file === undefined ? (
        <pre className={classes.code}>{code}</pre>
      ) : (
        <ScrollRegion label={file} className={classes.scroll}>
          <pre className={`${classes.code} ${classes.file}`}>{code}</pre>
        </ScrollRegion>
      )}
      <span className={classes.copy}>
        <CopyTextButton text={text} aria-label={t('copy')} variant="tertiary" />
      </span>
    </div>
  );
}
