import type { ReactNode } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { OperationFailure } from '../../operations/OperationFailure';
import { kitTranslationRef } from '../../translations';
import { StateIcon } from '../StateIcon';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    reason: {
      margin: theme.spacing(1, 0, 0),
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.textSubtle,
      overflowWrap: 'anywhere',
    },
    button: {
      marginTop: theme.spacing(2),
      alignSelf: 'flex-start',
      textTransform: 'none',
    },
  }),
  { name: 'FairwayFailureBody' },
);

/** @public */
export interface FailureBodyProps {
  /** What could not be done, and how to mend it. */
  sentence: ReactNode;
  failure: OperationFailure;
  retry: () => void;
}

/**
 * The body of a card, or a page, that has nothing to show because the request failed.
 *
 * @public
 */
export function FailureBody(props: FailureBodyProps) {
  const { sentence, failure, retry } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(kitTranslationRef);
  if (failure.kind !== 'failed') return <div>{sentence}</div>;
  const { status, message } = failure;
  return (
    <>
      <div>{sentence}</div>
      <p className={classes.reason}>
        {status === undefined
          ? t('failedBecause', { reason: message })
          : t('failedWithStatus', { status: String(status), reason: message })}
      </p>
      <Button
        className={classes.button}
        variant="outlined"
        size="small"
        startIcon={<StateIcon icon="retry" />}
        onClick={retry}
      >
        {t('tryAgain')}
      </Button>
    </>
  );
}
