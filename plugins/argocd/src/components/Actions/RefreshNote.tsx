import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Note, type OperationFailure, RichText } from '@fairway/kit-react';
import { argoCdTranslationRef } from '../../translations';
import { UpstreamWords } from '../ApplicationParts';

/** Why a refresh failed. */
export function RefreshNote({ failure }: { failure?: OperationFailure }) {
  const { t } = useTranslationRef(argoCdTranslationRef);
  if (!failure) return null;
  return (
    <div role="alert">
      <Note tone="act" icon="failed">
        <RichText
          text={t('refresh.failed')}
          slots={{ reason: <UpstreamWords text={failure.message} /> }}
        />
      </Note>
    </div>
  );
}
