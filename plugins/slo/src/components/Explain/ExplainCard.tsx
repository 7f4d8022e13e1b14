import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DataCard } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { ExplainBody } from './ExplainBody';

/** The explanation of an SLO as a part of its tab; `#explain` leads to it. */
export function ExplainCard({ slo }: { slo: string }) {
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <div id="explain">
      <DataCard title={t('explain.title')} body={<ExplainBody slo={slo} />} />
    </div>
  );
}
