import { useEntity } from '@backstage/plugin-catalog-react';
import { SloRollupCard } from '../SloRollupCard/SloRollupCard';
import { SloBurnCard } from './SloBurnCard';

const ROLLUP_KINDS = ['system', 'domain', 'group', 'user'];

/** Kinds of entities that the card is for. */
export const CARD_KINDS = ['component', ...ROLLUP_KINDS];

/** The error budget of the entity on whose page it stands, or of what the entity stands for. */
export function EntitySloCard() {
  const { entity } = useEntity();
  return ROLLUP_KINDS.includes(entity.kind.toLocaleLowerCase('en-US')) ? (
    <SloRollupCard entity={entity} />
  ) : (
    <SloBurnCard entity={entity} />
  );
}
