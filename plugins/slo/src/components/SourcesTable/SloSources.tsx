import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SourceReport } from '@fairway/contracts';
import { sloDialectSchema } from '@fairway/contracts/slo';
import {
  kitTranslationRef,
  type KitTranslate,
  SourcesTable,
} from '@fairway/kit-react';
import { sloApiRef } from '../../api';
import { sloTranslationRef, type Translate } from '../../translations';

/** Every Prometheus with its state, and how reading its rules fares. */
export function SloSources() {
  const api = useApi(sloApiRef);
  const { t } = useTranslationRef(sloTranslationRef);
  const { t: kit } = useTranslationRef(kitTranslationRef);
  return (
    <SourcesTable
      load={signal => api.sources({}, { signal })}
      none={t('source.none')}
      failed={t('sources.failed')}
      countWords={(what, count) => countWords(what, count, t)}
      notes={report => rulesNote(report, t, kit)}
    />
  );
}

/** Rules that cannot be read though the source answers. */
function rulesNote(
  { state, rules }: SourceReport,
  t: Translate,
  kit: KitTranslate,
): string[] {
  if (state !== 'ok' || !rules || rules.state === 'ok') return [];
  const reason = rules.message ?? kit(`source.state.${rules.state}`);
  return [
    rules.asOf === undefined
      ? t('sources.rulesNever', { reason })
      : t('sources.rulesOld', { reason }),
  ];
}

function countWords(
  what: string,
  count: number,
  t: Translate,
): string | undefined {
  const dialect = sloDialectSchema.safeParse(what);
  return dialect.success
    ? t('sources.slos', { count, dialect: t(`dialect.${dialect.data}`) })
    : undefined;
}
