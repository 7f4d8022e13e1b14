import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { OperationFailure } from '../../operations/OperationFailure';
import { kitTranslationRef } from '../../translations';
import { Note } from '../Note';
import { RichText } from '../RichText';

/** Why it was not done; where no answer came, that nobody knows whether it was. */
export function PlanRefusal({ failure }: { failure: OperationFailure }) {
  const { t } = useTranslationRef(kitTranslationRef);
  const { status, message } = failure;
  const isLost = status === undefined || status >= 500;
  return (
    <div role="alert">
      <Note tone={isLost ? 'unk' : 'act'} icon={isLost ? 'unknown' : 'failed'}>
        <RichText
          text={t(isLost ? 'plan.lost' : 'plan.refused')}
          slots={{
            reason: (
              <span style={{ overflowWrap: 'anywhere' }}>
                {/[.!?]$/.test(message) ? message : `${message}.`}
              </span>
            ),
          }}
        />
      </Note>
    </div>
  );
}
