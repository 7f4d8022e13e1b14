import { EntityProvider } from '@backstage/plugin-catalog-react';
import { EntitySloCard } from '../src/components/SloBurnCard';
import { cardStates, entityInState } from './cardStates';

/** A card of a third and of half an entity page, and one on a phone of 360 px. */
const WIDTHS: Record<string, number> = { third: 373, half: 566, phone: 328 };

/** Room for the outline, which a card draws outside itself. */
const MARGIN = 4;

/** The card in every state; `?width=` third, half or phone. */
export function StatesPage() {
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
      {[...cardStates.keys()].map(state => (
        <div key={state} data-state={state} style={{ padding: MARGIN }}>
          <EntityProvider entity={entityInState(state)}>
            <EntitySloCard />
          </EntityProvider>
        </div>
      ))}
    </div>
  );
}
