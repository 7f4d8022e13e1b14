import type { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloStatus } from '@fairway/contracts/slo';
import { Age } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';

/** Age, source and link of one SLO, for the footer of its card. */
export function sloFooter(status: SloStatus): ReactNode[] {
  return [
    <Age key="age" of={status.asOf} />,
    status.source,
    ...(status.link ? [<Linked key="link" link={status.link} />] : []),
  ];
}

function Linked({ link }: { link: NonNullable<SloStatus['link']> }) {
  const { t } = useTranslationRef(sloTranslationRef);
  const { key, value } = link;
  return (
    <span title={t('card.linkedBy', { key, value })}>{t('card.linked')}</span>
  );
}
