import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { MONOSPACE, stateTokens } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { type DiffPart, diffExpressions } from './diffExpressions';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    sides: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 320px), 1fr))',
      gap: theme.spacing(1, 2),
    },
    label: {
      margin: theme.spacing(0, 0, 0.5),
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.textSubtle,
    },
    code: {
      margin: 0,
      padding: theme.spacing(1, 1.5),
      borderRadius: theme.shape.borderRadius,
      background: theme.palette.action.hover,
      boxShadow: `inset 0 0 0 1px ${theme.palette.divider}`,
      fontFamily: MONOSPACE,
      fontSize: 12,
      lineHeight: '20px',
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
      '& code': { fontFamily: 'inherit' },
      '& del, & ins': { fontWeight: 600, textDecorationThickness: 1 },
    },
    hidden: {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clip: 'rect(0 0 0 0)',
    },
  }),
  { name: 'FairwayExpressionDiff' },
);

/** Two expressions side by side: what only one of them has is struck out, or underlined. */
export function ExpressionDiff(props: { loaded: string; expected: string }) {
  const { loaded, expected } = props;
  const classes = useStyles();
  const tokens = stateTokens(useTheme());
  const { t } = useTranslationRef(sloTranslationRef);
  const diff = diffExpressions(loaded, expected);
  const draw = (parts: DiffPart[], as: 'del' | 'ins', spoken: string) => {
    const Mark = as;
    const color = as === 'del' ? tokens.act : tokens.ok;
    return parts.map(({ text, changed }, index) =>
      changed ? (
        <Mark key={index} style={{ color }}>
          <span className={classes.hidden}>{spoken} </span>
          {text}
        </Mark>
      ) : (
        text
      ),
    );
  };
  return (
    <div className={classes.sides}>
      <div>
        <p className={classes.label}>{t('rules.diff.loaded')}</p>
        <pre className={classes.code}>
          <code>{draw(diff.loaded, 'del', t('rules.diff.removed'))}</code>
        </pre>
      </div>
      <div>
        <p className={classes.label}>{t('rules.diff.expected')}</p>
        <pre className={classes.code}>
          <code>{draw(diff.expected, 'ins', t('rules.diff.added'))}</code>
        </pre>
      </div>
    </div>
  );
}
