import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import useAsync from 'react-use/esm/useAsync';
import { appTranslationRef, type Translate } from '../translations';
import { demoApiRef, type Origins } from './demoApi';

const useStyles = makeStyles(theme => ({
  chip: {
    padding: '2px 8px',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 10,
    color: theme.palette.text.secondary,
    fontSize: 12,
    lineHeight: '16px',
    whiteSpace: 'nowrap',
  },
}));

function words(
  { simulated, real }: Origins,
  t: Translate,
): [label: string, explanation: string] | undefined {
  if (simulated.length === 0) return undefined;
  if (real.length === 0) return [t('demo.chip'), t('demo.explanation')];
  const origins = { simulated: simulated.join(', '), real: real.join(', ') };
  return [t('demo.partly'), t('demo.partlyExplanation', origins)];
}

/** Says on every page that the fleet is made up; nothing where the sources lead elsewhere. */
export function DemoChip() {
  const classes = useStyles();
  const demo = useApi(demoApiRef);
  const { t } = useTranslationRef(appTranslationRef);
  const { value, error } = useAsync(() => demo.origins(), [demo]);
  const said = error
    ? [
        t('demo.unknown'),
        t('demo.unknownExplanation', { reason: error.message }),
      ]
    : value && words(value, t);
  if (!said) {
    return null;
  }
  const [label, explanation] = said;
  return (
    <Tooltip title={explanation}>
      {/* Focusable, so that the explanation can be reached without a mouse. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <span className={classes.chip} tabIndex={0}>
        {label}
      </span>
    </Tooltip>
  );
}
