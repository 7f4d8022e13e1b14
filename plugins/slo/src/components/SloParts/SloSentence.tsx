import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SourceStatus } from '@fairway/contracts';
import type { SloStatus } from '@fairway/contracts/slo';
import { kitTranslationRef, Moment, RichText } from '@fairway/kit-react';
import { firingTier } from '../../status/burn';
import { sloTranslationRef } from '../../translations';
import { sentenceOf } from '../../words/sentence';

/** What is the matter with an SLO, so what, and the mend. */
export function SloSentence(props: {
  status: SloStatus;
  sources: SourceStatus[];
}) {
  const { status, sources } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const { t: kit } = useTranslationRef(kitTranslationRef);
  const tier = firingTier(status);
  const since = status.state === 'no-data' ? status.since : tier?.since;
  return (
    <RichText
      text={sentenceOf(status, { t, kit, sources })}
      slots={{
        since: since && <Moment of={since} />,
        until: tier?.silencedUntil && <Moment of={tier.silencedUntil} />,
        asOf: <Moment of={status.asOf} />,
      }}
    />
  );
}
