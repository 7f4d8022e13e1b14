import type { SloDetails } from '@fairway/contracts/slo';
import { type CardParts, RichText, StatusBadge } from '@fairway/kit-react';
import type { Translate } from '../../translations';
import { DefinitionFacts } from './DefinitionFacts';
import { IssueList } from './IssueList';

/** The card that says what the catalog defines of an SLO. */
export function definitionParts(details: SloDetails, t: Translate): CardParts {
  const { definition, status } = details;
  if (!definition && status.definition !== 'none')
    return {
      badge: (
        <StatusBadge tone="unk" icon="lock" label={t('definition.forbidden')} />
      ),
      body: (
        <div>
          <RichText text={t('definition.hidden')} />
        </div>
      ),
    };
  if (!definition)
    return {
      badge: (
        <StatusBadge
          tone="unk"
          icon="unlinked"
          label={t('definition.undefined')}
        />
      ),
      body: (
        <div>
          <RichText text={t('definition.none')} />
        </div>
      ),
    };
  const { description, issues } = definition;
  return {
    badge:
      issues.length > 0 ? (
        <StatusBadge
          tone="watch"
          icon="watch"
          label={t('definition.issues', { count: issues.length })}
        />
      ) : (
        <StatusBadge tone="ok" icon="ok" label={t('definition.valid')} />
      ),
    body: (
      <div style={{ display: 'grid', gap: 16 }}>
        {issues.length > 0 && <IssueList issues={issues} />}
        {description && <div>{description}</div>}
        <DefinitionFacts details={details} definition={definition} />
      </div>
    ),
  };
}
