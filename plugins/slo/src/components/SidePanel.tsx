import type { ReactNode } from 'react';
import Drawer from '@material-ui/core/Drawer';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import CloseIcon from '@material-ui/icons/Close';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { sloTranslationRef } from '../translations';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    paper: { width: 560, maxWidth: '100vw' },
    root: {
      padding: theme.spacing(2),
      fontFamily: theme.typography.fontFamily,
      fontSize: 14,
      lineHeight: '20px',
      fontVariantNumeric: 'tabular-nums',
    },
    head: {
      display: 'flex',
      justifyContent: 'space-between',
      alignItems: 'center',
      marginBottom: theme.spacing(1),
    },
    title: { margin: 0, fontWeight: 600 },
  }),
  { name: 'FairwaySidePanel' },
);

/** More about something, beside the page, with a title and a way out. */
export function SidePanel(props: {
  title: string;
  open: boolean;
  onClose: () => void;
  /** Drawn, and so asked for, only while it is open. */
  children: ReactNode;
}) {
  const { title, open, onClose, children } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <Drawer
      anchor="right"
      open={open}
      onClose={onClose}
      classes={{ paper: classes.paper }}
      PaperProps={{ role: 'dialog', 'aria-label': title } as object}
    >
      {open && (
        <div className={classes.root}>
          <div className={classes.head}>
            <Typography variant="h5" component="h2" className={classes.title}>
              {title}
            </Typography>
            <IconButton
              size="small"
              onClick={onClose}
              aria-label={t('panel.close')}
            >
              <CloseIcon fontSize="small" />
            </IconButton>
          </div>
          {children}
        </div>
      )}
    </Drawer>
  );
}
