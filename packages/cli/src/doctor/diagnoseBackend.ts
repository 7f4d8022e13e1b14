import { InputError } from '@backstage/errors';
import { createOperationsClient } from '@fairway/contracts';
import { sloContract, type UnlinkedSlos } from '@fairway/contracts/slo';
import { backendFetch } from './backendFetch';
import type { Check, Diagnosis, SourceDiagnosis } from './Diagnosis';
import { diagnoseReport } from './diagnoseReport';
import { explainBackendFailure } from './explainBackendFailure';

/** Asks a running backend what it knows about its sources, and which SLOs belong to no entity. */
export async function diagnoseBackend(
  address: string,
  token: string | undefined,
): Promise<Diagnosis> {
  const url = backendUrl(address);
  const client = createOperationsClient(sloContract, {
    fetchApi: { fetch: backendFetch(url, token) },
  });
  const failed: Check[] = [];
  const attempt = async <T>(name: string, ask: () => Promise<T>) => {
    try {
      return await ask();
    } catch (error) {
      failed.push(explainBackendFailure(name, error));
      return undefined;
    }
  };
  const sources = await attempt('sources', () => client.sources({}));
  const unlinked =
    sources && (await attempt('unlinked', () => client.unlinked({})));
  return {
    asked: [url],
    configuration: [],
    backend: [
      ...failed,
      ...withoutSources(sources?.reports.length),
      ...withoutLinks(unlinked),
    ],
    sources: sources?.reports.map(diagnoseReport) ?? [],
    unlinked: unlinked?.slos.map(({ status, line }) => ({
      ref: status.ref,
      name: status.name,
      line,
    })),
  };
}

function withoutSources(count: SourceDiagnosis[]['length'] | undefined) {
  const check: Check = {
    name: 'sources',
    result: 'problem',
    reason: 'it has no sources',
    mend: 'Add one under fairway.sources.prometheus in its configuration, with name and url.',
  };
  return count === 0 ? [check] : [];
}

/** Which SLOs are linked is not known before the backend read the catalog. */
function withoutLinks(unlinked: UnlinkedSlos | undefined): Check[] {
  if (!unlinked || unlinked.linksAsOf) return [];
  return [
    {
      name: 'unlinked',
      result: 'problem',
      reason: 'it has not read the catalog yet',
      mend: 'Ask again in half a minute; if it stays, look for the task fairway-slo-entities in the log of the backend.',
    },
  ];
}

function backendUrl(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new InputError(
      '--backend must be an http or https URL, such as http://localhost:7007',
    );
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new InputError(
      '--backend must be the plain base URL; a token belongs into FAIRWAY_TOKEN',
    );
  }
  return url.href.replace(/\/+$/, '');
}
