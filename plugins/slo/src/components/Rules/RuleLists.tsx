import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RuleHealth, RuleName } from '@fairway/contracts/slo';
import { RichText } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { ExpressionDiff } from './ExpressionDiff';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    title: {
      margin: theme.spacing(0, 0, 0.75),
      fontSize: 12,
      lineHeight: '16px',
      fontWeight: 600,
      color: theme.palette.textSubtle,
    },
    list: {
      display: 'grid',
      gap: theme.spacing(0.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
      overflowWrap: 'anywhere',
    },
    differences: { gap: theme.spacing(2) },
    name: { marginBottom: theme.spacing(0.5) },
    fields: { color: theme.palette.textSubtle, fontSize: 12 },
  }),
  { name: 'FairwayRuleLists' },
);

function nameOf({ name, labels }: RuleName): string {
  const pairs = Object.entries(labels)
    .map(([label, value]) => `${label}="${value}"`)
    .join(',');
  return pairs ? `${name}{${pairs}}` : name;
}

/** Rules that are not as the definition emits them: not loaded, different, too many. */
export function RuleLists({ health }: { health: RuleHealth }) {
  const { t } = useTranslationRef(sloTranslationRef);
  const { groups, missing, different, unexpected } = health;
  return (
    <>
      {/* Where none is loaded, the sentence above says so once. */}
      {missing.length > 0 && groups.length > 0 && (
        <Names title={t('rules.missingList')} rules={missing} />
      )}
      {different.length > 0 && <Differences different={different} />}
      {unexpected.length > 0 && (
        <Names title={t('rules.unexpectedList')} rules={unexpected} />
      )}
    </>
  );
}

function Part(props: { title: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <div>
      <h3 className={classes.title}>{props.title}</h3>
      {props.children}
    </div>
  );
}

function Names(props: { title: string; rules: RuleName[] }) {
  const classes = useStyles();
  return (
    <Part title={props.title}>
      <ul className={classes.list}>
        {props.rules.map(rule => (
          <li key={`${rule.group} ${nameOf(rule)}`}>
            <InGroup rule={rule} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function InGroup({ rule }: { rule: RuleName }) {
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <RichText
      text={t('rules.inGroup', { name: nameOf(rule), group: rule.group })}
    />
  );
}

function Differences(props: { different: RuleHealth['different'] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <Part title={t('rules.differences')}>
      <ul className={`${classes.list} ${classes.differences}`}>
        {props.different.map(rule => {
          const others = rule.fields.filter(field => field !== 'expression');
          const fields = others.map(field => t(`rules.field.${field}`));
          return (
            <li key={`${rule.group} ${nameOf(rule)}`}>
              <div className={classes.name}>
                <InGroup rule={rule} />
                {fields.length > 0 && (
                  <span className={classes.fields}>
                    {' '}
                    · {t('rules.differsIn', { fields: fields.join(', ') })}
                  </span>
                )}
              </div>
              {others.length < rule.fields.length && (
                <ExpressionDiff loaded={rule.loaded} expected={rule.expected} />
              )}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
