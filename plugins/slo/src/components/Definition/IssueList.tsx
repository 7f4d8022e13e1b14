import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { DefinitionIssue } from '@fairway/contracts/slo';
import { Code, Note, RichText } from '@fairway/kit-react';
import { sloTranslationRef, type Translate } from '../../translations';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    list: {
      display: 'grid',
      gap: theme.spacing(1.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
      overflowWrap: 'anywhere',
    },
    where: { display: 'block', color: theme.palette.textSubtle },
  }),
  { name: 'FairwayIssueList' },
);

/** What is wrong with a definition: document, field, what stands there, and the mend. */
export function IssueList({ issues }: { issues: DefinitionIssue[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <ul className={classes.list}>
      {issues.map((issue, index) => {
        const isError = issue.severity === 'error';
        return (
          <li key={`${issue.path} ${index}`}>
            <Note
              tone={isError ? 'act' : 'watch'}
              icon={isError ? 'failed' : 'watch'}
            >
              <span className={classes.where}>
                {t(`issue.${issue.severity}`)} <RichText text={at(issue, t)} />{' '}
                · <Document name={issue.document} />
              </span>
              <strong style={{ fontWeight: 600 }}>{issue.message}</strong>{' '}
              {issue.value === undefined ? (
                t('issue.absent')
              ) : (
                <RichText
                  text={t('issue.value')}
                  slots={{ value: <Code>{issue.value}</Code> }}
                />
              )}{' '}
              {issue.mend}
            </Note>
          </li>
        );
      })}
    </ul>
  );
}

function at({ path, line }: DefinitionIssue, t: Translate): string {
  return line === undefined
    ? t('issue.at', { path })
    : t('issue.atLine', { path, line: String(line) });
}

const ENTITY_REF = /^[a-z]+:[\w.-]+\/[\w.-]+$/i;

/** A document of the catalog is an entity; any other has a name alone. */
function Document({ name }: { name: string }) {
  return ENTITY_REF.test(name) ? (
    <EntityRefLink entityRef={name} hideIcon />
  ) : (
    <>{name}</>
  );
}
