import { readFileSync } from 'node:fs';
import { Agent, request } from 'undici';

/** Where the parts of a real control plane tell their metrics; only the API server's address is always known. */
const PARTS: [job: string, variable: string][] = [
  ['apiserver', 'REAL_KUBE_URL'],
  ['kube-scheduler', 'REAL_SCHEDULER_URL'],
  ['kube-controller-manager', 'REAL_CONTROLLER_MANAGER_URL'],
  ['etcd', 'REAL_ETCD_URL'],
];

/** Addresses that the environment does not name, as the end of a test's name; empty: none. */
export function missingParts(...jobs: string[]): string {
  const missing = PARTS.filter(
    ([job, variable]) => jobs.includes(job) && !process.env[variable],
  ).map(([, variable]) => variable);
  return missing.length > 0 ? `: set ${missing.join(' and ')}` : '';
}

async function metricsOf(job: string, url: string): Promise<string> {
  const ca = readFileSync(process.env.REAL_KUBE_CA!, 'utf8');
  // Scheduler and controller manager sign certificates of their own; all of them listen on loopback.
  const dispatcher = new Agent({
    connect: job === 'apiserver' ? { ca } : { rejectUnauthorized: false },
  });
  try {
    const { statusCode, body } = await request(`${url}/metrics`, {
      dispatcher,
      headers: { authorization: `Bearer ${process.env.REAL_KUBE_TOKEN}` },
    });
    const text = await body.text();
    if (statusCode === 200) return text;
    throw new Error(`${url}/metrics: ${statusCode} ${text.slice(0, 200)}`);
  } finally {
    await dispatcher.destroy();
  }
}

/** What the real parts expose now, each with its job, as Prometheus would store it. */
export async function realMetrics(): Promise<string> {
  const texts = await Promise.all(
    PARTS.map(async ([job, variable]) => {
      const url = process.env[variable];
      if (!url) return [];
      const text = await metricsOf(job, url);
      const samples = text.split('\n').filter(line => /^[a-z]/i.test(line));
      return [...samples, 'up 1'].map(line =>
        line.replace(
          /^([A-Za-z0-9_:]+)(?:\{(.*)\})? (.*)$/,
          (_, name, labels, value) =>
            `${name}{${[labels, `job="${job}"`]
              .filter(Boolean)
              .join(',')}} ${value}`,
        ),
      );
    }),
  );
  return `${texts.flat().join('\n')}\n`;
}
