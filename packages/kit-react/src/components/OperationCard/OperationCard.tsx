import type { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { OperationFailure } from '../../operations/OperationFailure';
import type { OperationState } from '../../operations/useOperation';
import { kitTranslationRef, type KitTranslate } from '../../translations';
import { Age } from '../Age';
import { DataCard, type CardParts } from '../DataCard';
import { RichText } from '../RichText';
import { StatusBadge } from '../StatusBadge';
import { CardSkeleton } from './CardSkeleton';
import { FailureBody } from './FailureBody';
import { NotRefreshed } from './NotRefreshed';

/** @public */
export interface OperationCardProps<T> {
  title: string;
  operation: OperationState<T>;
  /** What to say for each way of having nothing to show, with the mend. */
  sentences: Record<OperationFailure['kind'], ReactNode>;
  /** The parts of the card from the answer, whatever its state. */
  render: (value: T) => CardParts;
}

/**
 * A card about one operation. Draws loading, not permitted, not found and failed the same way on every card, in the same
 * shell; after a failed refresh the last values stay, with a note.
 *
 * @public
 */
export function OperationCard<T>(props: OperationCardProps<T>) {
  const { t } = useTranslationRef(kitTranslationRef);
  return <DataCard title={props.title} {...partsOf(props, t)} />;
}

function partsOf<T>(props: OperationCardProps<T>, t: KitTranslate): CardParts {
  const { title, operation, sentences, render } = props;
  const { value, failure, loadedAt } = operation;
  if (value === undefined)
    return failure
      ? failedParts(operation, failure, {
          sentence: sentences[failure.kind],
          t,
        })
      : { body: <CardSkeleton label={t('loading', { title })} /> };
  const parts = render(value);
  if (!failure || loadedAt === undefined) return parts;
  return {
    ...parts,
    body: (
      <>
        <NotRefreshed since={loadedAt} failure={failure} />
        {parts.body}
      </>
    ),
  };
}

const BADGES = {
  forbidden: { icon: 'lock', label: 'notPermitted' },
  notFound: { icon: 'unknown', label: 'notFound' },
  failed: { icon: 'unreachable', label: 'failed' },
} as const;

function failedParts(
  operation: OperationState<unknown>,
  failure: OperationFailure,
  words: { sentence: ReactNode; t: KitTranslate },
): CardParts {
  const { triedAt, retry } = operation;
  const { sentence, t } = words;
  const { icon, label } = BADGES[failure.kind];
  return {
    badge: <StatusBadge tone="unk" icon={icon} label={t(label)} />,
    body: <FailureBody sentence={sentence} failure={failure} retry={retry} />,
    footer:
      failure.kind === 'failed' && triedAt !== undefined
        ? [
            <RichText
              key="try"
              text={t('lastTry')}
              slots={{ age: <Age of={triedAt} /> }}
            />,
          ]
        : [],
  };
}
