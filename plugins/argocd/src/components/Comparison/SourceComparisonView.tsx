import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SourceComparison } from '@fairway/contracts/argocd';
import { RichText } from '@fairway/kit-react';
import { argoCdTranslationRef } from '../../translations';
import { comparisonSentence } from '../../words/comparison';
import { sourceName } from '../../words/versions';
import { CommitList } from './CommitList';

/** How two applications stand to each other in one source: a sentence, the commits, and the Git host's own page. */
export function SourceComparisonView(props: {
  comparison: SourceComparison;
  names: { from: string; to: string };
  /** There are other sources beside it. */
  several: boolean;
}) {
  const { comparison, names, several } = props;
  const { repoUrl, chart, paths, commits, truncated, url, reason } = comparison;
  const { t } = useTranslationRef(argoCdTranslationRef);
  return (
    <div style={{ minWidth: 0 }}>
      <div>
        {several && (
          <>
            {t('compare.source', {
              name: chart ?? paths[0] ?? sourceName({ repoUrl }),
            })}{' '}
          </>
        )}
        <RichText text={comparisonSentence(comparison, names, t)} />{' '}
        {reason && <RichText text={reason.message} />}{' '}
        {reason?.mend && <RichText text={reason.mend} />}{' '}
        {paths.length > 0 && commits.length > 0 && (
          <RichText
            text={t('compare.paths', {
              paths: paths.map(path => `\`${path}\``).join(', '),
            })}
          />
        )}{' '}
        {url && <Link to={url}>{t('compare.link')}</Link>}
      </div>
      {commits.length > 0 && <CommitList commits={commits} />}
      {commits.length > 0 &&
        (truncated || (comparison.ahead ?? 0) > commits.length) && (
          <div>{t('compare.more')}</div>
        )}
    </div>
  );
}
