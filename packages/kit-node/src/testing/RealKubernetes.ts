import { readFileSync } from 'node:fs';
import { Agent, request } from 'undici';

/**
 * A real Kubernetes API server that tests may write to, where the environment names one.
 *
 * @public
 */
export class RealKubernetes {
  /** What is missing for it, as the end of a test's name; empty: nothing. */
  static get missing(): string {
    return process.env.REAL_KUBE_URL &&
      process.env.REAL_KUBE_TOKEN &&
      process.env.REAL_KUBE_CA
      ? ''
      : ': set REAL_KUBE_URL, REAL_KUBE_TOKEN and REAL_KUBE_CA (a file) of a cluster that may be written to';
  }

  readonly url = process.env.REAL_KUBE_URL!;
  readonly token = process.env.REAL_KUBE_TOKEN!;
  readonly caFile = process.env.REAL_KUBE_CA!;
  private readonly agent: Agent;

  static create(): RealKubernetes {
    return new RealKubernetes();
  }

  private constructor() {
    const ca = readFileSync(this.caFile, 'utf8');
    this.agent = new Agent({ connect: { ca } });
  }

  /** @throws Error with the answer, unless it is one of the statuses that are fine */
  async ask(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    options: { body?: object; fine?: number[]; contentType?: string } = {},
  ): Promise<any> {
    const { body, fine = [], contentType = 'application/json' } = options;
    const response = await request(`${this.url}${path}`, {
      method,
      dispatcher: this.agent,
      headers: {
        authorization: `Bearer ${this.token}`,
        'content-type': contentType,
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.body.text();
    const { statusCode } = response;
    if (statusCode >= 300 && !fine.includes(statusCode)) {
      throw new Error(`${method} ${path}: ${statusCode} ${text}`);
    }
    // What is not there yet is said in plain text.
    const json = /json/.test(String(response.headers['content-type']));
    return json ? JSON.parse(text) : { kind: 'Status', message: text };
  }

  /** Defines a resource of any shape with a status, and waits until it is served. */
  async define(
    group: string,
    version: string,
    { plural, kind }: { plural: string; kind: string },
  ): Promise<void> {
    const anything = {
      type: 'object',
      'x-kubernetes-preserve-unknown-fields': true,
    };
    await this.ask(
      'POST',
      '/apis/apiextensions.k8s.io/v1/customresourcedefinitions',
      {
        fine: [409],
        body: {
          apiVersion: 'apiextensions.k8s.io/v1',
          kind: 'CustomResourceDefinition',
          metadata: { name: `${plural}.${group}` },
          spec: {
            group,
            scope: 'Namespaced',
            names: { plural, kind, singular: kind.toLowerCase() },
            versions: [
              {
                name: version,
                served: true,
                storage: true,
                subresources: { status: {} },
                schema: { openAPIV3Schema: anything },
              },
            ],
          },
        },
      },
    );
    const path = `/apis/${group}/${version}/${plural}`;
    for (let left = 100; left > 0; left--) {
      const { kind: answered } = await this.ask('GET', path, {
        // At first it is not there, then it begins.
        fine: [404, 429],
      });
      if (answered !== 'Status') return;
      await new Promise(resolve => {
        setTimeout(resolve, 100);
      });
    }
    throw new Error(`${path} is not served after 10 s`);
  }

  /** Takes a definition and all its objects away. */
  async undefine(group: string, plural: string): Promise<void> {
    const path = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
    await this.ask('DELETE', `${path}/${plural}.${group}`, { fine: [404] });
  }

  close(): Promise<void> {
    return this.agent.destroy();
  }
}
