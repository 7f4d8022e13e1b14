import {
  configApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import { appTranslationRef } from '../translations';
import { isDemo } from './readDemo';

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

/** Says on every page that the fleet is made up; nothing outside the demo. */
export function DemoChip() {
  const classes = useStyles();
  const config = useApi(configApiRef);
  const { t } = useTranslationRef(appTranslationRef);
  if (!isDemo(config)) {
    return null;
  }
  return (
    <Tooltip title={t('demo.explanation')}>
      {/* Focusable, so that the explanation can be reached without a mouse. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <span className={classes.chip} tabIndex={0}>
        {t('demo.chip')}
      </span>
    </Tooltip>
  );
}
