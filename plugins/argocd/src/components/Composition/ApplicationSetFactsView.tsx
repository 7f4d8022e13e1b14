import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ApplicationSetFacts } from '@fairway/contracts/argocd';
import { Code, DataTable, Note, RichText } from '@fairway/kit-react';
import { argoCdTranslationRef } from '../../translations';
import { UpstreamWords } from '../ApplicationParts';

const useStyles = makeStyles(
  { row: { '&&&': { backgroundColor: 'transparent' } } },
  { name: 'FairwayApplicationSet' },
);

/** An ApplicationSet: what it reports, and how far its progressive sync came. */
export function ApplicationSetFactsView(props: { facts: ApplicationSetFacts }) {
  const { name, namespace, errors, steps, hidden } = props.facts;
  const classes = useStyles();
  const { t } = useTranslationRef(argoCdTranslationRef);
  return (
    <>
      <Code>{namespace ? `${namespace}/${name}` : name}</Code>
      {errors.map(({ type, message }) => (
        <Note key={`${type} ${message}`} tone="act" icon="failed">
          <RichText
            text={t('composition.setError', { type })}
            slots={{ message: <UpstreamWords text={message} /> }}
          />
        </Note>
      ))}
      {steps && steps.length > 0 && (
        <DataTable
          title={t('composition.steps')}
          columns={[
            { title: t('composition.step') },
            { title: t('matrix.application') },
            { title: t('composition.status') },
            { title: t('composition.said') },
          ]}
        >
          {steps.map(({ application, step, status, message }) => (
            <TableRow key={application} className={classes.row}>
              <TableCell>
                {step
                  ? t('composition.stepOf', { step })
                  : t('composition.stepNone')}
              </TableCell>
              <TableCell>{application}</TableCell>
              <TableCell>{status}</TableCell>
              <TableCell>
                {message ? (
                  <UpstreamWords text={message} />
                ) : (
                  t('composition.saysNothing')
                )}
              </TableCell>
            </TableRow>
          ))}
        </DataTable>
      )}
      {hidden > 0 && (
        <div>{t('composition.stepsHidden', { count: hidden })}</div>
      )}
    </>
  );
}
