import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { sloTranslationRef } from '../../translations';
import { definitionParts } from '../Definition/definitionParts';
import { rulesParts } from '../Rules/rulesParts';
import { SloEntityCard } from './SloEntityCard';

/** What the document of the kind SLO on whose page it stands defines, and what should be mended. */
export function EntitySloDefinitionCard() {
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <SloEntityCard title={t('definition.title')} parts={definitionParts} />
  );
}

/** How the rules of the document of the kind SLO on whose page it stands fare. */
export function EntitySloRulesCard() {
  const { t } = useTranslationRef(sloTranslationRef);
  return <SloEntityCard title={t('rules.title')} parts={rulesParts} />;
}
