import { eventually } from './eventually';

const {
  REAL_ARGOCD_URL = '',
  REAL_ARGOCD_TOKEN = '',
  REAL_ARGOCD_READER_TOKEN = '',
} = process.env;

/** Why there is no real Argo CD to test with, to be printed; empty: there is one. */
export const missingArgoCd =
  REAL_ARGOCD_URL && REAL_ARGOCD_TOKEN && REAL_ARGOCD_READER_TOKEN
    ? ''
    : ': set REAL_ARGOCD_URL, REAL_ARGOCD_TOKEN and REAL_ARGOCD_READER_TOKEN (of an account that may only read) of an Argo CD 3.5 that reads file:// repositories of this machine and may be written to';

/** `describe`, where there is one. */
export const describeReal = missingArgoCd ? describe.skip : describe;

const source = (name: string, token: string) => ({
  name,
  url: REAL_ARGOCD_URL,
  auth: { type: 'bearer', token },
});

/** It as a source named `real`. */
export const realSource = source('real', REAL_ARGOCD_TOKEN);

/** It as a source named `reader`, by an account that may only read. */
export const readerSource = source('reader', REAL_ARGOCD_READER_TOKEN);

/** The cluster that it runs in. */
export const SERVER = 'https://kubernetes.default.svc';

/** Asks it. @throws Error with what it says */
export async function argoCd(method: string, path: string, body?: unknown) {
  const response = await fetch(`${REAL_ARGOCD_URL}/api/v1/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${REAL_ARGOCD_TOKEN}`,
      'content-type': 'application/json',
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text ? JSON.parse(text) : undefined;
}

/** Deletes applications with what they deployed, those that there are, and waits until they are gone. */
export async function removeApplications(...names: string[]): Promise<void> {
  for (const name of names) {
    // One that a test did not get to make is not there; of a hook that hangs nothing could be deleted.
    await argoCd('DELETE', `applications/${name}/operation`).catch(() => {});
    await argoCd('DELETE', `applications/${name}`).catch(() => {});
    await eventually(
      () => argoCd('GET', `applications?name=${name}`),
      ({ items }) => !items?.length,
    );
  }
}
