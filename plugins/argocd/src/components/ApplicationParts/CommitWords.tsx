import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DeployedSource } from '@fairway/contracts/argocd';
import { argoCdTranslationRef } from '../../translations';
import { isCommitOf, subjectOf } from '../../words/versions';
import type { FoundCommit } from './useCommits';

/** Subject and author of a commit; that it is not known; nothing while it is asked for. */
export function CommitWords(props: {
  source: DeployedSource;
  commit: FoundCommit;
}) {
  const { source, commit } = props;
  const { t } = useTranslationRef(argoCdTranslationRef);
  if (!isCommitOf(source) || commit === 'asked') return null;
  if (commit === 'failed') return <>{t('row.commitFailed')}</>;
  if (commit.unknown) return <>{t('row.commitUnknown')}</>;
  const { message, author } = commit;
  const subject = message && subjectOf(message);
  if (!subject) return <>{author ?? t('row.commitFailed')}</>;
  return (
    <span title={message}>
      {author ? t('row.commitBy', { subject, author }) : subject}
    </span>
  );
}
