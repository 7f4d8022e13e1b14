import { useEffect, useState } from 'react';
import { DateTime } from 'luxon';

const TICK_MS = 10_000;

/**
 * The present, renewed every 10 s, so that ages on the screen grow.
 *
 * @public
 */
export function useNow(): DateTime {
  const [now, setNow] = useState(() => DateTime.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(DateTime.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
