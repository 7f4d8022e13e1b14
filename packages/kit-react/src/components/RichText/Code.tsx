import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

/**
 * Font stack of all code.
 *
 * @public
 */
export const MONOSPACE =
  'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace';

const useStyles = makeStyles(
  {
    root: {
      fontFamily: MONOSPACE,
      fontSize: 12,
      lineHeight: '18px',
      overflowWrap: 'anywhere',
    },
  },
  { name: 'FairwayCode' },
);

/** @public */
export function Code(props: { children: ReactNode }) {
  const classes = useStyles();
  return <code className={classes.root}>{props.children}</code>;
}
