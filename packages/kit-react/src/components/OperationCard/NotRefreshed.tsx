import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import type { OperationFailure } from '../../operations/OperationFailure';
import { kitTranslationRef } from '../../translations';
import { Moment } from '../Age';
import { Note } from '../Note';
import { RichText } from '../RichText';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({ root: { marginBottom: theme.spacing(2) } }),
  { name: 'FairwayNotRefreshed' },
);

/** @public */
export interface NotRefreshedProps {
  /** Time of the last good answer, in milliseconds since the epoch. */
  since: number;
  failure: OperationFailure;
}

/**
 * Says above the last good values that they could not be renewed.
 *
 * @public
 */
export function NotRefreshed(props: NotRefreshedProps) {
  const { since, failure } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(kitTranslationRef);
  return (
    <div className={classes.root}>
      <Note tone="unk" icon="stale">
        <RichText
          text={t('notRefreshed')}
          slots={{ time: <Moment of={since} />, reason: failure.message }}
        />
      </Note>
    </div>
  );
}
