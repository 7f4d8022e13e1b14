import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  type Application,
  type ApplicationEvents,
  type ApplicationResource,
  argocdReadPermission,
  type ResourceEvent,
} from '@fairway/contracts/argocd';
import {
  Age,
  OperationView,
  RichText,
  stateTokens,
  useOperation,
} from '@fairway/kit-react';
import { argoCdApiRef } from '../../api';
import { argoCdTranslationRef } from '../../translations';
import { UpstreamWords } from '../ApplicationParts';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: {
      margin: 0,
      padding: theme.spacing(0, 0, 0, 1.5),
      borderLeft: `2px solid ${theme.palette.divider}`,
      listStyle: 'none',
      fontSize: 13,
      lineHeight: '20px',
    },
    event: { padding: theme.spacing(0.25, 0), overflowWrap: 'anywhere' },
    reason: { fontWeight: 600 },
    subtle: { color: theme.palette.textSubtle },
  }),
  { name: 'FairwayResourceEvents' },
);

/** The Kubernetes events of an object, latest first. */
export function ResourceEvents(props: {
  application: Application;
  resource: ApplicationResource;
}) {
  const { application, resource } = props;
  const { uid, name, namespace, kind } = resource;
  const classes = useStyles();
  const api = useApi(argoCdApiRef);
  const { t } = useTranslationRef(argoCdTranslationRef);
  const operation = useOperation<ApplicationEvents>(
    `events ${application.ref} ${uid} ${namespace} ${kind} ${name}`,
    signal =>
      api.events(
        { application: application.ref, uid, name, namespace },
        { signal },
      ),
    { refresh: false },
  );
  const permission = argocdReadPermission.name;
  return (
    <OperationView
      operation={operation}
      loading={t('events.loading', { name })}
      sentences={{
        forbidden: (
          <RichText
            text={t('tab.sectionForbidden', {
              permission,
              name: application.name,
            })}
          />
        ),
        notFound: <RichText text={t('tab.sectionGone', { name })} />,
        failed: <RichText text={t('events.failed')} />,
      }}
      render={({ events, truncated }) =>
        events.length === 0 ? (
          <>{t('events.none')}</>
        ) : (
          <ul
            className={classes.root}
            aria-label={t('resources.events', { name })}
          >
            {events.map((event, index) => (
              // Events may be alike.
              <li key={index} className={classes.event}>
                <Event event={event} />
              </li>
            ))}
            {truncated && (
              <li className={classes.subtle}>{t('events.more')}</li>
            )}
          </ul>
        )
      }
    />
  );
}

function Event({ event }: { event: ResourceEvent }) {
  const { type, reason, message, count, lastAt } = event;
  const classes = useStyles();
  const tokens = stateTokens(useTheme());
  const { t } = useTranslationRef(argoCdTranslationRef);
  return (
    <>
      <span
        className={classes.reason}
        style={type === 'Warning' ? { color: tokens.watch } : undefined}
      >
        {reason ?? type ?? t('events.noReason')}
      </span>{' '}
      {message ? <UpstreamWords text={message} /> : t('events.noMessage')}{' '}
      <span className={classes.subtle}>
        {lastAt ? <Age of={lastAt} /> : t('events.noTime')}
        {count !== undefined && count > 1 && (
          <> · {t('events.count', { number: String(count) })}</>
        )}
      </span>
    </>
  );
}
