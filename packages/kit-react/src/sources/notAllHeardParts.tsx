import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CardParts } from '../components/DataCard';
import { RichText } from '../components/RichText';
import { StatusBadge } from '../components/StatusBadge';
import { kitTranslationRef } from '../translations';
import { type Heard, unheard } from './heard';
import { sourceFaultSentence } from './sourceFault';

interface NotAllHeard {
  /** What is not known. */
  sentence: string;
  /** Said where no source is configured. */
  none: string;
}

/**
 * A card that found nothing while not all sources were heard, or the catalog not read: what is not known, and why.
 *
 * @param words - `sentence`: what is not known; `none`: said where no source is configured
 * @public
 */
export function notAllHeardParts(words: NotAllHeard, heard: Heard): CardParts {
  return {
    badge: <NotKnownBadge />,
    body: <NotAllHeardBody {...words} heard={heard} />,
  };
}

function NotKnownBadge() {
  const { t } = useTranslationRef(kitTranslationRef);
  return <StatusBadge tone="unk" icon="unknown" label={t('notKnown')} />;
}

function NotAllHeardBody(props: NotAllHeard & { heard: Heard }) {
  const { sentence, none, heard } = props;
  const { t } = useTranslationRef(kitTranslationRef);
  const reasons = heard.sources.length
    ? unheard(heard.sources).map(source => sourceFaultSentence(source, t))
    : [none];
  if (!heard.linksAsOf) reasons.push(t('catalogNotRead'));
  return (
    <div>
      <RichText text={[sentence, ...reasons.map(unbold)].join(' ')} />
    </div>
  );
}

/** Only what is not known stands out; its reasons follow. */
function unbold(text: string): string {
  return text.replaceAll('**', '');
}
