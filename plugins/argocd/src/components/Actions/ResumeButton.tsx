import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  type Application,
  argocdAutoSyncPermission,
} from '@fairway/contracts/argocd';
import { argoCdTranslationRef } from '../../translations';
import { toolWords } from '../../words/toolWords';
import type { Action } from './action';
import { ActionButton } from './ActionButton';
import { useMay } from './useMay';

/** The way out of a paused auto-sync, or a suspension. */
export function ResumeButton(props: {
  application: Application;
  onAct: (action: Action) => void;
}) {
  const { application, onAct } = props;
  const { t } = useTranslationRef(argoCdTranslationRef);
  return (
    <ActionButton
      may={useMay(application, argocdAutoSyncPermission)}
      onClick={() => onAct({ kind: 'autoSync', enabled: true })}
    >
      {t(`${toolWords(application)}action.resume`)}
    </ActionButton>
  );
}
