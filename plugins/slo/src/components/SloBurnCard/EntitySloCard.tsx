import { useEntity } from '@backstage/plugin-catalog-react';
import { isRollupKind } from '@fairway/kit-react';
import { SloRollupCard } from '../SloRollupCard';
import { SloBurnCard } from './SloBurnCard';

/** The error budget of the entity on whose page it stands, or of what the entity stands for. */
export function EntitySloCard() {
  const { entity } = useEntity();
  return isRollupKind(entity) ? (
    <SloRollupCard entity={entity} />
  ) : (
    <SloBurnCard entity={entity} />
  );
}
