import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { kitTranslationRef } from '../../translations';
import { CodeLine } from '../CodeLine';
import { RichText } from '../RichText';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    line: { margin: theme.spacing(1, 0) },
    tried: { margin: 0, color: theme.palette.textSubtle },
  }),
  { name: 'FairwayNotLinked' },
);

/** @public */
export interface NotLinkedProps {
  /** What is not linked to what, and where the line goes. */
  sentence: string;
  /** The line that would link the entity. */
  line: string;
  /** How links were looked for, in order. */
  tried: { by: string; value: string }[];
  /** What the line would do. */
  effect?: string;
}

/**
 * The line that would link an entity, ready to copy, and what was tried.
 *
 * @public
 */
export function NotLinked(props: NotLinkedProps) {
  const { sentence, line, tried, effect } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(kitTranslationRef);
  const list = tried.map(({ by, value }) => t('triedOne', { by, value }));
  return (
    <div>
      <RichText text={sentence} />
      <div className={classes.line}>
        <CodeLine text={line} />
      </div>
      <Typography variant="caption" component="p" className={classes.tried}>
        {effect} {list.length > 0 && t('tried', { list: list.join(', ') })}
      </Typography>
    </div>
  );
}
