import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DeployedSource } from '@fairway/contracts/argocd';
import { Code } from '@fairway/kit-react';
import { argoCdTranslationRef } from '../../translations';
import { shortRevision } from '../../words/versions';

/** Commit or version that Argo CD compared with last, or Flux applied, linked to where a person reads it. */
export function Revision({ source }: { source: DeployedSource }) {
  const { t } = useTranslationRef(argoCdTranslationRef);
  const { chart, revision, revisionUrl, targetRevision } = source;
  if (revision === undefined)
    return (
      <>
        {targetRevision
          ? t('row.follows', { target: targetRevision })
          : t('row.noRevision')}
      </>
    );
  const short = <Code>{shortRevision(revision)}</Code>;
  if (chart !== undefined)
    return <Code>{t('row.chart', { chart, version: revision })}</Code>;
  return revisionUrl ? (
    <Link to={revisionUrl} title={revision}>
      {short}
    </Link>
  ) : (
    <span title={revision}>{short}</span>
  );
}
