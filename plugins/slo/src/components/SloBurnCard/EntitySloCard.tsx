import { useEntity } from '@backstage/plugin-catalog-react';
import { ROLLUP_KINDS } from '../../kinds';
import { SloRollupCard } from '../SloRollupCard';
import { SloBurnCard } from './SloBurnCard';

/** The error budget of the entity on whose page it stands, or of what the entity stands for. */
export function EntitySloCard() {
  const { entity } = useEntity();
  return ROLLUP_KINDS.includes(entity.kind.toLocaleLowerCase('en-US')) ? (
    <SloRollupCard entity={entity} />
  ) : (
    <SloBurnCard entity={entity} />
  );
}
