import type { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloStatus } from '@fairway/contracts/slo';
import { Age } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { sourceName } from '../../words/source';

/** Age, source and link of one SLO, for the footer of its card. */
export function sloFooter(status: SloStatus): ReactNode[] {
  return [
    <Age key="age" of={status.asOf} />,
    <SourceName key="source" source={status.source} />,
    ...(status.link ? [<Linked key="link" link={status.link} />] : []),
  ];
}

function SourceName({ source }: { source: string }) {
  const { t } = useTranslationRef(sloTranslationRef);
  return <>{sourceName(source, t)}</>;
}

function Linked({ link }: { link: NonNullable<SloStatus['link']> }) {
  const { t } = useTranslationRef(sloTranslationRef);
  const { key, value } = link;
  return (
    <span title={t('card.linkedBy', { key, value })}>{t('card.linked')}</span>
  );
}
