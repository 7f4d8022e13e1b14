import { Fragment } from 'react';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ResourceDifference } from '@fairway/contracts/argocd';
import { Code, DataTable, stateTokens } from '@fairway/kit-react';
import { argoCdTranslationRef } from '../../translations';
import { FieldValue } from './FieldValue';

const COLUMNS = 3;

const SIGNS = { create: '+', change: '~', delete: '−' } as const;
const TONES = { create: 'ok', change: 'run', delete: 'act' } as const;

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    row: {
      '&&&': { backgroundColor: 'transparent' },
      '& > td': { verticalAlign: 'top' },
    },
    subtle: { color: theme.palette.textSubtle, fontSize: 12 },
    sign: { fontWeight: 600 },
  }),
  { name: 'FairwayDifferencesTable' },
);

/** Objects, each with its fields: what runs, and what is declared. */
export function DifferencesTable(props: { resources: ResourceDifference[] }) {
  const classes = useStyles();
  const tokens = stateTokens(useTheme());
  const { t } = useTranslationRef(argoCdTranslationRef);
  return (
    <DataTable
      title={t('differences.caption')}
      inCard
      columns={[
        { title: t('differences.field') },
        { title: t('differences.live') },
        { title: t('differences.declared') },
      ]}
    >
      {props.resources.map(({ object, effect, fields, truncated }) => (
        <Fragment key={Object.values(object).join('/')}>
          <TableRow className={classes.row}>
            <TableCell colSpan={COLUMNS}>
              <span
                aria-hidden
                className={classes.sign}
                style={{ color: tokens[TONES[effect]] }}
              >
                {SIGNS[effect]}
              </span>{' '}
              {object.kind}/{object.name}{' '}
              <span className={classes.subtle}>
                {t(`differences.${effect}`)}
                {effect === 'change' && fields.length === 0 && (
                  <>, {t('differences.noFields')}</>
                )}
              </span>
            </TableCell>
          </TableRow>
          {fields.map(({ path, live, desired, secret, cut }) => (
            <TableRow key={path} className={classes.row}>
              <TableCell>
                <Code>{path}</Code>
                {cut && (
                  <div className={classes.subtle}>{t('differences.cut')}</div>
                )}
              </TableCell>
              <TableCell>
                <FieldValue value={live} secret={secret} />
              </TableCell>
              <TableCell>
                <FieldValue value={desired} secret={secret} />
              </TableCell>
            </TableRow>
          ))}
          {truncated && (
            <TableRow className={classes.row}>
              <TableCell colSpan={COLUMNS} className={classes.subtle}>
                {t('differences.truncated')}
              </TableCell>
            </TableRow>
          )}
        </Fragment>
      ))}
    </DataTable>
  );
}
