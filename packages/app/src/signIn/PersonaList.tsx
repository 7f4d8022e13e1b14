import ButtonBase from '@material-ui/core/ButtonBase';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { LogoMark } from '../nav/Logo';
import type { Persona } from '../demo/readDemo';

const useStyles = makeStyles(theme => ({
  page: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: theme.spacing(6, 2),
    backgroundColor: theme.palette.background.default,
    color: theme.palette.text.primary,
  },
  column: { maxWidth: 560, margin: '0 auto' },
  brand: { display: 'flex', alignItems: 'center', gap: 12, marginBottom: 32 },
  title: { fontSize: 24, margin: 0 },
  subtle: { color: theme.palette.text.secondary },
  list: { listStyle: 'none', margin: '24px 0', padding: 0 },
  item: { marginBottom: 12 },
  persona: {
    display: 'block',
    width: '100%',
    padding: theme.spacing(2),
    textAlign: 'left',
    borderRadius: 4,
    border: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.paper,
    '&:hover': { borderColor: theme.palette.primary.main },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 2,
    },
  },
  name: { fontWeight: 600, marginRight: 8 },
  line: { display: 'block' },
}));

/** Who one may be in the demo, what they do and what the policy lets them see. */
export function PersonaList(props: {
  personas: Persona[];
  onChoose: (user: string) => void;
}) {
  const { personas, onChoose } = props;
  const classes = useStyles();
  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <div className={classes.brand}>
          <LogoMark size={32} />
          <Typography variant="h1" className={classes.title}>
            Fairway
          </Typography>
        </div>
        <Typography variant="body1">
          This is a demo: there are no passwords.
        </Typography>
        <Typography variant="body2" className={classes.subtle}>
          Choose who to be. Permissions are real: each sees and does only what
          the line below the name says.
        </Typography>
        <ul className={classes.list}>
          {personas.map(persona => (
            <li key={persona.user} className={classes.item}>
              <ButtonBase
                className={classes.persona}
                onClick={() => onChoose(persona.user)}
              >
                <Typography variant="body1" component="span">
                  <span className={classes.name}>{persona.name}</span>{' '}
                  <span className={classes.subtle}>{persona.role}</span>
                </Typography>{' '}
                <Typography
                  variant="body2"
                  component="span"
                  className={`${classes.subtle} ${classes.line}`}
                >
                  {persona.may}
                </Typography>
              </ButtonBase>
            </li>
          ))}
        </ul>
      </div>
    </main>
  );
}
