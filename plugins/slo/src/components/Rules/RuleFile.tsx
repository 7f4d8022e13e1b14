import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { CodeLine, RichText } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1),
      minWidth: 0,
    },
    text: { margin: 0 },
    button: { justifySelf: 'start', textTransform: 'none' },
  }),
  { name: 'FairwayRuleFile' },
);

/** Names of files in all systems: letters, digits, dots and dashes. */
export function ruleFileName(id: string): string {
  return `${id.replace(/[^\w.-]+/g, '-').replace(/^-+|-+$/g, '')}.rules.yaml`;
}

/** The rule file of a definition, to copy or download, and where it goes. */
export function RuleFile(props: { id: string; text: string }) {
  const { id, text } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const name = ruleFileName(id);
  return (
    <div className={classes.root}>
      <p className={classes.text}>{t('rules.fileSteps')}</p>
      <CodeLine text={`rule_files: ['${name}']`} />
      <CodeLine text={text} file={t('rules.fileFor', { name: id })} />
      <Button
        className={classes.button}
        variant="outlined"
        size="small"
        onClick={() => download(name, text)}
      >
        {t('rules.fileDownload')}
      </Button>
      <p className={classes.text}>
        <RichText text={t('rules.fileCli')} />
      </p>
    </div>
  );
}

function download(name: string, text: string) {
  const url = URL.createObjectURL(
    new Blob([text], { type: 'application/yaml' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
