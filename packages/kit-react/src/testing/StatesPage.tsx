import type { ReactElement } from 'react';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import type { CardStates } from './createCardStates';

/** A card of a third, of half and of a whole entity page, and one on a phone of 360 px. */
const WIDTHS: Record<string, number> = {
  third: 373,
  half: 566,
  full: 1152,
  phone: 328,
};

/** Room for the outline, which a card draws outside itself. */
const MARGIN = 4;

/**
 * A card in every state; `?width=` third, half, full or phone.
 *
 * @public
 */
export function StatesPage(props: {
  states: Pick<CardStates<unknown>, 'names' | 'entityIn'>;
  card: ReactElement;
}) {
  const { states, card } = props;
  const width =
    WIDTHS[new URLSearchParams(window.location.search).get('width') ?? 'third'];
  return (
    <div
      style={{
        display: 'grid',
        alignItems: 'start',
        gap: 16,
        padding: 12,
        gridTemplateColumns: `repeat(auto-fill, ${width + 2 * MARGIN}px)`,
      }}
    >
      {states.names.map(state => (
        <div key={state} data-state={state} style={{ padding: MARGIN }}>
          <EntityProvider entity={states.entityIn(state)}>
            {card}
          </EntityProvider>
        </div>
      ))}
    </div>
  );
}
