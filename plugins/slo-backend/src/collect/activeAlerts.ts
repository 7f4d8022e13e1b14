import { SourceError } from '@fairway/kit-node';
import type {
  ActiveAlert,
  PrometheusClient,
  Sample,
} from '@fairway/kit-node/prometheus';
import { dialects, type SloReading } from '../dialects';
import { textOf, without } from '../dialects/identity';
import { isValidMatcher, matches } from '../prometheus/matchers';

const STATE = ['__name__', 'alertstate'];

function identity(labels: Record<string, string>): string {
  return textOf(without(labels, STATE));
}

function isOfSlos({ labels }: ActiveAlert): boolean {
  return dialects.some(({ alerts }) =>
    alerts.every(m => isValidMatcher(m) && matches(m, labels)),
  );
}

function asSamples({ labels, state, activeAt }: ActiveAlert): Sample[] {
  const t = Date.now() / 1000;
  const series = (name: string, value: number, more = {}) => ({
    ...{ t, value },
    labels: { ...labels, ...more, __name__: name },
  });
  return [
    series('ALERTS', 1, { alertstate: state }),
    ...(activeAt === undefined ? [] : [series('ALERTS_FOR_STATE', activeAt)]),
  ];
}

function identities(samples: Sample[]): Set<string> {
  const alerts = samples.filter(({ labels }) => labels.__name__ === 'ALERTS');
  return new Set(alerts.map(({ labels }) => identity(labels)));
}

/** Whether an alert that fired is not among the samples any more: it ended, or its series was lost. */
export function lacksAlerts(samples: Sample[], before: SloReading[]): boolean {
  const present = identities(samples);
  return before.some(({ firing }) =>
    firing.some(({ labels }) => !present.has(identity(labels))),
  );
}

/**
 * The alerts of SLOs that a source holds active though their series do not tell, as after its restart: until their state
 * is restored, `ALERTS` is empty.
 *
 * @returns as samples; with a warning where they could not be read. A source that does not offer them has no more to tell.
 */
export async function untoldAlerts(
  client: Pick<PrometheusClient, 'alerts'>,
  samples: Sample[],
  signal: AbortSignal,
): Promise<{ samples: Sample[]; warnings: string[] }> {
  const present = identities(samples);
  try {
    const alerts = await client.alerts(signal);
    const untold = alerts
      .filter(isOfSlos)
      .filter(({ labels }) => !present.has(identity(labels)));
    return { samples: untold.flatMap(asSamples), warnings: [] };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { samples: [], warnings: isOffered(error) ? [unread(error)] : [] };
  }
}

function isOffered({ status }: SourceError): boolean {
  return status !== 404 && status !== 405 && status !== 501;
}

function unread({ message }: SourceError): string {
  return `Which alerts fire could not be read: ${message}`;
}
