import type { Application } from '@fairway/contracts/argocd';

/** Begin of the messages that say of an object of Flux what others say of an application of Argo CD. */
export function toolWords({ tool }: Pick<Application, 'tool'>): 'flux.' | '' {
  return tool === 'flux' ? 'flux.' : '';
}
