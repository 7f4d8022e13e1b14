import type { ReactNode } from 'react';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { Application } from '@fairway/contracts/argocd';
import { Age, Note, RichText } from '@fairway/kit-react';
import { argoCdTranslationRef } from '../../translations';
import { toolWords } from '../../words/toolWords';

const ENTITY_REF = /^[^:/]+:[^:/]+\/[^:/]+$/;

/** That auto-sync is paused, or it is suspended, by whom, since when and why; with where to resume it. Nothing where it is not. */
export function PausedNote(props: {
  application: Application;
  /** Where it can be resumed. */
  to?: string;
  /** Resumes it. */
  children?: ReactNode;
}) {
  const { application, to, children } = props;
  const { t } = useTranslationRef(argoCdTranslationRef);
  const { autoSyncPaused } = application;
  if (!autoSyncPaused) return null;
  const { by, at, reason } = autoSyncPaused;
  const sentences = [
    t(`${toolWords(application)}paused.note`),
    ...(reason ? [t('paused.reason')] : []),
    t('paused.effect'),
    ...(to ? [t('paused.onTab')] : []),
  ];
  return (
    <Note tone="watch" icon="paused">
      <RichText
        text={sentences.join(' ')}
        slots={{
          by: ENTITY_REF.test(by) ? (
            <EntityRefLink entityRef={by} hideIcon />
          ) : (
            by
          ),
          age: <Age of={at} />,
          reason: /[.!?]$/.test(reason ?? '') ? reason : `${reason}.`,
          link: to && <Link to={to}>{t('paused.onTabLink')}</Link>,
        }}
      />
      {children && (
        <span style={{ display: 'block', marginTop: 8 }}>{children}</span>
      )}
    </Note>
  );
}
