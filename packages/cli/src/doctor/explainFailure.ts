import type {
  SourceConfig,
  SourceError,
  SourceErrorReason,
} from '@fairway/kit-node/tools';
import type { Check } from './Diagnosis';
import { LATER, STEPS, type Step } from './steps';

const API: Record<SourceConfig['kind'], string> = {
  prometheus: '/api/v1',
  alertmanager: '/api/v2',
  argocd: '/api/v1',
  kubernetes: '/apis',
};

const STEP_OF: Record<SourceErrorReason, Step> = {
  network: 'connection',
  timeout: 'connection',
  suspended: 'connection',
  busy: 'connection',
  tls: 'tls',
  credentials: 'credentials',
  status: 'content',
  redirect: 'content',
  content: 'content',
  'too-large': 'content',
};

function stepOf({ state, reason }: SourceError): Step {
  return state === 'unauthorized' || state === 'forbidden'
    ? 'credentials'
    : STEP_OF[reason];
}

function mendOf(error: SourceError, config: SourceConfig): string {
  const { name, auth, url, kind } = config;
  const { reason, state } = error;
  if (state === 'forbidden') {
    return `Give the account behind auth of ${name} the right to read, or correct the tenant in headers.`;
  }
  if (state === 'unauthorized' && reason === 'status') {
    return auth.type === 'none'
      ? `Set auth of ${name}; it wants credentials.`
      : `Correct the ${auth.type} credentials under auth of ${name}; they may have expired.`;
  }
  if (state === 'not-installed') {
    return `Correct url of ${name}: it must end where ${API[kind]} begins.`;
  }
  const mends: Record<SourceErrorReason, string> = {
    network: `Check that ${url} is right and reachable from here: host, port, firewall, HTTPS_PROXY.`,
    timeout: `Check that ${url} is right and its server not overloaded; raise timeout of ${name} if it needs longer.`,
    suspended: `Check that ${url} is right and its server well.`,
    busy: `Raise timeout or maxConcurrency of ${name}.`,
    tls: `Set caFile of ${name} to the authority that signed its certificate, and use the host name that the certificate is for.`,
    credentials: `Check auth of ${name}: files must be readable, and a token endpoint must answer.`,
    status: `Look into the logs of ${name}, or of the proxy before it.`,
    redirect: `Set url of ${name} to where it points to, or set auth if that is a login page.`,
    content: `Set url of ${name} to the API itself, past any login page, and auth to what it wants.`,
    'too-large': `Narrow what ${name} answers with parameters or headers.`,
  };
  return mends[reason];
}

/** All checks of a source that gave no usable answer: what must have been right, what is wrong, what stays unknown. */
export function explainFailure(
  error: SourceError,
  config: SourceConfig,
): Check[] {
  const failed = STEPS.indexOf(stepOf(error));
  // Without an answer over the wire, what comes before is not known to be right.
  const heard = error.status !== undefined || error.reason === 'content';
  const before = STEPS.slice(0, failed).map(
    (name): Check =>
      heard
        ? { name, result: 'ok', reason: 'not in the way' }
        : { name, result: 'unknown', reason: 'not tried' },
  );
  const after = [...STEPS.slice(failed + 1), ...LATER[config.kind]].map(
    (name): Check => ({ name, result: 'unknown', reason: 'not known' }),
  );
  return [
    ...before,
    {
      name: STEPS[failed],
      result: 'problem',
      reason: error.message,
      mend: mendOf(error, config),
    },
    ...after,
  ];
}
