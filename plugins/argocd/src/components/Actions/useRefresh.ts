import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { Application } from '@fairway/contracts/argocd';
import { classifyFailure, type OperationFailure } from '@fairway/kit-react';
import { argoCdApiRef } from '../../api';

/** Lets Argo CD compare an application anew. It changes nothing that runs, so nobody is asked before. */
export function useRefresh(application: Application, onDone: () => void) {
  const api = useApi(argoCdApiRef);
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<OperationFailure>();
  const { ref, link } = application;

  const run = async () => {
    if (!link) return;
    setRunning(true);
    setFailure(undefined);
    try {
      await api.refresh.apply(link.entityRef, { application: ref });
      onDone();
    } catch (error) {
      setFailure(classifyFailure(error));
    } finally {
      setRunning(false);
    }
  };
  return { run, running, failure };
}
