import type { ReactNode } from 'react';
import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  SloDefinitionInfo,
  SloDetails,
  SloStatus,
} from '@fairway/contracts/slo';
import { RichText, useNow } from '@fairway/kit-react';
import type { DateTime } from 'luxon';
import { sloTranslationRef, type Translate } from '../../translations';
import { goalWindowWords, resetWords } from '../../words/sloWindow';
import { Facts } from '../Facts';

/** What is counted, over which time, whose it is, and where that is written. */
export function DefinitionFacts(props: {
  details: SloDetails;
  definition: SloDefinitionInfo;
}) {
  const { details, definition } = props;
  const { status, links } = details;
  const { t } = useTranslationRef(sloTranslationRef);
  const now = useNow();
  const document = links.find(({ kind }) => kind === 'source');
  const about = status.link?.entityRef;
  const facts: [string, ReactNode][] = [
    [t('definition.counts'), t(`definition.indicator.${definition.indicator}`)],
    [
      t('definition.budgeting'),
      t(`definition.budgeting.${definition.budgeting}`),
    ],
    [t('definition.window'), windowFact(status, t, now)],
    [
      t('definition.groups'),
      definition.groupBy.length > 0 ? (
        <RichText
          text={t('definition.groupBy', {
            labels: definition.groupBy.join(', '),
          })}
        />
      ) : (
        t('definition.noGroups')
      ),
    ],
    ...(about && about !== definition.entityRef
      ? [[t('definition.entity'), linkTo(about)] as [string, ReactNode]]
      : []),
    [
      t('definition.owner'),
      definition.owner
        ? linkTo(definition.owner, 'group')
        : t('definition.noOwner'),
    ],
    [
      t('definition.system'),
      definition.system
        ? linkTo(definition.system, 'system')
        : t('definition.noSystem'),
    ],
    [
      t('definition.document'),
      <>
        {linkTo(definition.entityRef)}
        {document && (
          <>
            , <Link to={document.url}>{t('definition.source')}</Link>
          </>
        )}
      </>,
    ],
  ];
  return <Facts facts={facts} />;
}

/** Documents name owners and systems in short, `shop`; what is no reference at all stays a text. */
function linkTo(entityRef: string, defaultKind?: string): ReactNode {
  try {
    return (
      <EntityRefLink entityRef={parseEntityRef(entityRef, { defaultKind })} />
    );
  } catch {
    return entityRef;
  }
}

function windowFact(status: SloStatus, t: Translate, now: DateTime): string {
  const window = goalWindowWords(status, t);
  if (window === undefined) return t('stat.notKnown');
  const resets = resetWords(status, t, now);
  return resets === undefined
    ? t('definition.windowRolling', { window })
    : t('definition.windowCalendar', { window, resets });
}
