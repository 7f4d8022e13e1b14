import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Application } from '@fairway/contracts/argocd';
import { argoCdTranslationRef } from '../../translations';
import { sourceName } from '../../words/versions';
import { CommitWords } from './CommitWords';
import { Revision } from './Revision';
import type { CommitLookup } from './useCommits';

/** What an application is made of: of several sources, each. */
export function DeployedSources(props: {
  application: Application;
  commits?: CommitLookup;
}) {
  const { application, commits } = props;
  const { t } = useTranslationRef(argoCdTranslationRef);
  const { ref, sources, tool, sync } = application;
  if (sources.length === 0) return <>{t('row.noSources')}</>;
  return (
    <>
      {sources.map((source, index) => (
        // Two sources of an application may be alike.
        <span key={index} style={{ display: 'block' }}>
          {sources.length > 1 && source.chart === undefined && (
            <>{sourceName(source)} </>
          )}
          {tool === 'argocd' && sync !== 'Synced' && source.revision && (
            <>{t('row.declared')} </>
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
