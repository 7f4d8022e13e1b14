import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { CopyTextButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { kitTranslationRef } from '../../translations';
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
  }),
  { name: 'FairwayCodeLine' },
);

/** @public */
export interface CodeLineProps {
  /** One or more lines, copied as they stand. */
  text: string;
}

/** @public */
export function CodeLine(props: CodeLineProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(kitTranslationRef);
  return (
    <div className={classes.root}>
      <pre className={classes.code}>
        <code style={{ fontFamily: 'inherit' }}>{props.text}</code>
      </pre>
      <span className={classes.copy}>
        <CopyTextButton
          text={props.text}
          aria-label={t('copy')}
          variant="tertiary"
        />
      </span>
    </div>
  );
}
