import { useApi } from '@backstage/frontend-plugin-api';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import useAsync from 'react-use/esm/useAsync';
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

const ALL =
  'The fleet behind these pages is simulated: clusters, services, traffic and incidents are made up.';

function words({ simulated, real }: Origins): [string, string] | undefined {
  if (simulated.length === 0) return undefined;
  if (real.length === 0) return ['Demo data', ALL];
  return [
    'Partly demo data',
    `Made up by the simulated fleet: ${simulated.join(', ')}. Real: ${real.join(
      ', ',
    )}.`,
  ];
}

/** Says on every page that the fleet is made up; nothing where the sources lead elsewhere. */
export function DemoChip() {
  const classes = useStyles();
  const demo = useApi(demoApiRef);
  const { value, error } = useAsync(() => demo.origins(), [demo]);
  const said = error
    ? [
        'Demo data?',
        `The backend does not say whether this is made up: ${error.message}`,
      ]
    : value && words(value);
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
