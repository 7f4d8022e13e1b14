import type { Application } from '@fairway/contracts/argocd';
import type { Action, Asked } from './action';
import { AutoSyncDialog } from './AutoSyncDialog';
import { RollbackDialog } from './RollbackDialog';
import { SyncDialog } from './SyncDialog';
import { TerminateDialog } from './TerminateDialog';

/** What every dialog of an action is told. */
export interface ActionDialogProps {
  application: Application;
  onClose: () => void;
  onDone: (asked: Asked) => void;
}

/** Asks before an action is done. */
export function ActionDialog(props: ActionDialogProps & { action: Action }) {
  const { action, ...rest } = props;
  switch (action.kind) {
    case 'sync':
      return <SyncDialog {...rest} />;
    case 'rollback':
      return <RollbackDialog {...rest} deployment={action.deployment} />;
    case 'terminate':
      return <TerminateDialog {...rest} />;
    case 'autoSync':
      return <AutoSyncDialog {...rest} enabled={action.enabled} />;
    default:
      // Every kind has its dialog.
      return action satisfies never;
  }
}
