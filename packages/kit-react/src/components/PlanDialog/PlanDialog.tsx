import { type ReactNode, useState } from 'react';
import Dialog from '@material-ui/core/Dialog';
import DialogContent from '@material-ui/core/DialogContent';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { blocking, type Plan } from '@fairway/contracts';
import type { PlanState } from '../../operations/usePlan';
import { kitTranslationRef } from '../../translations';
import { RichText } from '../RichText';
import { PlanActions } from './PlanActions';
import { PlanBody } from './PlanBody';
import { PlanRefusal } from './PlanRefusal';

const TITLE_ID = 'fairway-plan-title';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    content: {
      display: 'grid',
      gap: theme.spacing(2),
      alignContent: 'start',
      padding: theme.spacing(1, 3, 2),
      fontSize: 14,
      lineHeight: '20px',
      fontVariantNumeric: 'tabular-nums',
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(1, 2, 2) },
    },
    head: {
      padding: theme.spacing(3, 3, 1),
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(2, 2, 1) },
    },
    title: { margin: 0, fontWeight: 600, overflowWrap: 'anywhere' },
    subline: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
      marginTop: theme.spacing(0.5),
      fontSize: 12,
      lineHeight: '18px',
      color: theme.palette.textSubtle,
    },
    options: {
      display: 'grid',
      gap: theme.spacing(0.5),
      minWidth: 0,
      margin: 0,
      padding: 0,
      border: 0,
    },
  }),
  { name: 'FairwayPlanDialog' },
);

/** @public */
export interface PlanDialogProps {
  /** Asks with object and count: "Sync checkout-staging and delete 2 objects?" */
  title: string;
  /** Where, and from what to what. */
  subline?: ReactNode;
  state: PlanState<Plan, unknown>;
  /** What is lost, in one sentence. */
  loss?: ReactNode;
  /** Fields that change what would be done. */
  options?: ReactNode;
  /** What came of it, where the dialog stays: as of a dry run. */
  result?: ReactNode;
  /** A name to be typed before it is done, as for production. */
  typed?: string;
  /** Repeats the verb: "Sync and delete 2". */
  action: string;
  /** It deletes something, or touches production. */
  dangerous?: boolean;
  onApply: () => void;
  onClose: () => void;
}

/**
 * Asks before something is done: what would happen, what was checked, and what must be typed. The focus starts on Cancel;
 * Escape cancels, a click outside does not. What fails is said here. Mount it to open it.
 *
 * @public
 */
export function PlanDialog(props: PlanDialogProps) {
  const { title, subline, state, loss, options, result } = props;
  const { typed, action, dangerous, onApply, onClose } = props;
  const { plan, planning, applying, refusal } = state;
  const classes = useStyles();
  const { t } = useTranslationRef(kitTranslationRef);
  const phone = useMediaQuery(useTheme().breakpoints.down('xs'));
  const [text, setText] = useState('');
  const blocks = plan ? blocking(plan).length : 0;
  const lacksName = typed !== undefined && text.trim() !== typed;
  const close = () => {
    if (!applying) onClose();
  };
  return (
    <Dialog
      open
      fullWidth
      fullScreen={phone}
      maxWidth="md"
      aria-labelledby={TITLE_ID}
      onClose={(_event, reason) => reason !== 'backdropClick' && close()}
    >
      <div className={classes.head}>
        <Typography
          id={TITLE_ID}
          variant="h5"
          component="h2"
          className={classes.title}
        >
          {title}
        </Typography>
        {subline && <div className={classes.subline}>{subline}</div>}
      </div>
      <DialogContent className={classes.content}>
        <PlanBody state={state} loss={loss} />
        {options && (
          <fieldset className={classes.options} disabled={applying}>
            {options}
          </fieldset>
        )}
        {typed !== undefined && plan && blocks === 0 && (
          <TextField
            id="fairway-plan-typed"
            variant="outlined"
            size="small"
            autoComplete="off"
            InputLabelProps={{ shrink: true }}
            label={<RichText text={t('plan.type', { name: typed })} />}
            value={text}
            onChange={event => setText(event.target.value)}
          />
        )}
        {refusal && <PlanRefusal failure={refusal} />}
        {result}
      </DialogContent>
      <PlanActions
        action={action}
        dangerous={dangerous}
        applying={applying}
        hindrance={hindrance()}
        onApply={onApply}
        onCancel={close}
      />
    </Dialog>
  );

  /** Why the button cannot be pressed. */
  function hindrance(): string | undefined {
    if (planning) return t('plan.making');
    if (!plan) return t('plan.none');
    if (blocks > 0) return t('plan.blocked', { count: blocks });
    return lacksName ? t('plan.typeFirst') : undefined;
  }
}
