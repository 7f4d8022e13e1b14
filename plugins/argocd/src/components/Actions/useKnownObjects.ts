import { useEffect, useState } from 'react';
import type { ObjectAddress, Plan } from '@fairway/contracts';

/** The objects that a sync of everything would touch: those to choose from. A plan for some of them changes nothing in it. */
export function useKnownObjects(whole?: Plan): ObjectAddress[] {
  const [objects, setObjects] = useState<ObjectAddress[]>([]);
  useEffect(() => {
    if (whole) setObjects(whole.effects.map(({ object }) => object));
  }, [whole]);
  return objects;
}
