import { makeStyles } from '@material-ui/core/styles';
import { Link, useSidebarOpenState } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { appTranslationRef } from '../translations';

const useStyles = makeStyles({
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: 12,
    height: 64,
    padding: '0 24px',
    color: '#FFFFFF',
    fontSize: 16,
    fontWeight: 700,
    letterSpacing: 0.2,
    '&:hover': { color: '#FFFFFF' },
  },
});

/** Two banks and the marked way between them. */
export function LogoMark(props: { size?: number }) {
  const { size = 24 } = props;
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M4 17L8 3M16 17L12 3" />
      <path d="M10 16v-2M10 10V8" />
    </svg>
  );
}

export function SidebarLogo() {
  const classes = useStyles();
  const { t } = useTranslationRef(appTranslationRef);
  const { isOpen } = useSidebarOpenState();
  return (
    <Link
      to="/"
      underline="none"
      className={classes.link}
      aria-label={t('nav.logo')}
    >
      <LogoMark />
      {isOpen && 'Fairway'}
    </Link>
  );
}
