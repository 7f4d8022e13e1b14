import { useCallback, useEffect, useState } from 'react';
import type { Application } from '@fairway/contracts/argocd';
import { isSyncing } from '../../status/isSyncing';

/** What was asked for shows in Argo CD within this time, or it was over before. */
const SHOWS_MS = 20_000;

/** Whether a sync runs, or was just asked for: then its progress is watched. */
export function useUnderWay() {
  const [running, setRunning] = useState(false);
  const [askedAt, setAskedAt] = useState<number>();

  useEffect(() => {
    if (askedAt === undefined) return undefined;
    const timer = setTimeout(() => setAskedAt(undefined), SHOWS_MS);
    return () => clearTimeout(timer);
  }, [askedAt]);

  const observe = useCallback(
    (applications: Application[]) => setRunning(applications.some(isSyncing)),
    [],
  );
  const watch = useCallback(() => setAskedAt(Date.now()), []);
  return { watched: running || askedAt !== undefined, observe, watch };
}
