import Button from '@material-ui/core/Button';
import DialogActions from '@material-ui/core/DialogActions';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { focusRing } from '../../theme/focusRing';
import { stateTokens } from '../../theme/stateTokens';
import { kitTranslationRef } from '../../translations';

const NOTE_ID = 'fairway-plan-note';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: {
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      padding: theme.spacing(2, 3),
      borderTop: `1px solid ${theme.palette.divider}`,
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(2) },
    },
    note: {
      flex: '1 1 200px',
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.textSubtle,
    },
    button: {
      textTransform: 'none',
      ...focusRing(theme),
      [theme.breakpoints.down('xs')]: { minHeight: 44 },
    },
  }),
  { name: 'FairwayPlanActions' },
);

/** Cancel, where the focus starts, and the button that repeats the verb; beside them why it cannot be pressed. */
export function PlanActions(props: {
  action: string;
  dangerous?: boolean;
  applying: boolean;
  hindrance?: string;
  onApply: () => void;
  onCancel: () => void;
}) {
  const { action, dangerous, applying, hindrance, onApply, onCancel } = props;
  const classes = useStyles();
  const tokens = stateTokens(useTheme());
  const { t } = useTranslationRef(kitTranslationRef);
  const disabled = applying || hindrance !== undefined;
  const filled =
    dangerous && !disabled
      ? { background: tokens.act, color: tokens.onAct }
      : undefined;
  return (
    <DialogActions className={classes.root} disableSpacing>
      <span id={NOTE_ID} className={classes.note} role="status">
        {applying ? t('plan.applying') : hindrance ?? t('plan.audited')}
      </span>
      <Button
        // The first Enter must not do it.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        // Material UI's pulse fails on what has the focus from the start; the ring says the same.
        disableFocusRipple
        className={classes.button}
        disabled={applying}
        onClick={onCancel}
      >
        {t('plan.cancel')}
      </Button>
      <Button
        variant="contained"
        color="primary"
        className={classes.button}
        style={filled}
        disabled={disabled}
        aria-describedby={NOTE_ID}
        onClick={onApply}
      >
        {action}
      </Button>
    </DialogActions>
  );
}
