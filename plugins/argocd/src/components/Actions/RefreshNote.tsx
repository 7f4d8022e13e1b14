import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Application } from '@fairway/contracts/argocd';
import { Note, type OperationFailure, RichText } from '@fairway/kit-react';
import { argoCdTranslationRef } from '../../translations';
import { toolWords } from '../../words/toolWords';
import { UpstreamWords } from '../ApplicationParts';

/** Why a refresh failed. */
export function RefreshNote(props: {
  application: Application;
  failure?: OperationFailure;
}) {
  const { application, failure } = props;
  const { t } = useTranslationRef(argoCdTranslationRef);
  if (!failure) return null;
  return (
    <div role="alert">
      <Note tone="act" icon="failed">
        <RichText
          text={t(`${toolWords(application)}refresh.failed`)}
          slots={{ reason: <UpstreamWords text={failure.message} /> }}
        />
      </Note>
    </div>
  );
}
