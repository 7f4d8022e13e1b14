import { useTheme } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Application } from '@fairway/contracts/argocd';
import { StateIcon, stateTokens } from '@fairway/kit-react';
import { lookOf } from '../../status/states';
import { argoCdTranslationRef } from '../../translations';

/** The word for the state of an application; with its icon where none stands beside the name. */
export function ApplicationState(props: {
  application: Application;
  withIcon?: boolean;
}) {
  const { application, withIcon } = props;
  const tokens = stateTokens(useTheme());
  const { t } = useTranslationRef(argoCdTranslationRef);
  const { tone, icon } = lookOf(application);
  return (
    <span
      style={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 6,
        whiteSpace: 'nowrap',
        color: tone === 'ok' ? undefined : tokens[tone],
      }}
    >
      {withIcon && <StateIcon icon={icon} tone={tone} />}
      {t(`state.${application.state}`)}
    </span>
  );
}
