import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Application, DeployedSource } from '@fairway/contracts/argocd';
import { Code } from '@fairway/kit-react';
import { argoCdTranslationRef } from '../../translations';
import { shortRevision, sourceName } from '../../words/versions';
import { CommitWords } from './CommitWords';
import type { CommitLookup } from './useCommits';

/** What an application is made of: of several sources, each. */
export function DeployedSources(props: {
  application: Application;
  commits?: CommitLookup;
}) {
  const { application, commits } = props;
  const { t } = useTranslationRef(argoCdTranslationRef);
  const { ref, sources, tool } = application;
  if (sources.length === 0) return <>{t('row.noSources')}</>;
  return (
    <>
      {sources.map((source, index) => (
        // Two sources of an application may be alike.
        <span key={index} style={{ display: 'block' }}>
          {sources.length > 1 && source.chart === undefined && (
            <>{sourceName(source)} </>
          )}
          <Revision source={source} />{' '}
          {commits && tool === 'argocd' && (
            <CommitWords source={source} commit={commits(ref, source)} />
          )}
        </span>
      ))}
    </>
  );
}

/** Commit or version that Argo CD compared with last, or Flux applied, linked to where a person reads it. */
function Revision({ source }: { source: DeployedSource }) {
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
