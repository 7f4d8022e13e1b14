import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import type { Application } from '@fairway/contracts/argocd';
import { SourceError, type Source } from '@fairway/kit-node';
import type { z } from 'zod/v3';

/** Names an application to the Argo CD that has it. */
export type AskedApplication = Pick<
  Application,
  'name' | 'namespace' | 'project'
>;

/** What a person who looks wants to know of an application. */
export interface Question<S extends z.ZodTypeAny> {
  /** Below the application, such as `/resource-tree`; empty: the application itself. */
  path: string;
  query?: Record<string, string>;
  schema: S;
  maxBytes?: number;
}

/** An answer, and when it was given. */
export interface Told<T> {
  body: T;
  asOf: Date;
}

// What Argo CD itself says, by gRPC's codes; a proxy in front of it says no such thing.
export const NOT_FOUND = 5;
export const PERMISSION_DENIED = 7;

/** gRPC's code in an error of Argo CD. */
export function codeOf(error: unknown): number | undefined {
  const body = error instanceof SourceError ? error.body : undefined;
  const { code } = (body ?? {}) as { code?: unknown };
  return typeof code === 'number' ? code : undefined;
}

function addressOf({ namespace, name }: AskedApplication): string {
  return namespace ? `${namespace}/${name}` : name;
}

function betterError(
  error: unknown,
  source: Source,
  application: AskedApplication,
): unknown {
  switch (codeOf(error)) {
    case NOT_FOUND:
      return new NotFoundError(
        `${source.name} does not have the application ${addressOf(
          application,
        )} any more`,
      );
    case PERMISSION_DENIED:
      return new ServiceUnavailableError(
        `${
          source.name
        } does not let Fairway's account read the application ${addressOf(
          application,
        )}: allow it "applications, get, ${
          application.project ?? '*'
        }/*" in Argo CD's policy`,
      );
    default:
      return error;
  }
}

/**
 * Asks because somebody looks: one question for all who look at the same time, and nothing is kept. The project is
 * named, where it is known: without it, "not there" and "not allowed" are the same 403.
 *
 * @throws NotFoundError, ServiceUnavailableError or SourceError
 */
export async function askAbout<S extends z.ZodTypeAny>(
  source: Source,
  application: AskedApplication,
  { path, query, schema, maxBytes }: Question<S>,
): Promise<Told<z.output<S>>> {
  const { name, namespace, project } = application;
  try {
    const { body, receivedAt } = await source.request({
      path: `/api/v1/applications/${encodeURIComponent(name)}${path}`,
      query: {
        ...(namespace && { appNamespace: namespace }),
        ...(project !== undefined && { project }),
        ...query,
      },
      schema,
      maxBytes,
      purpose: 'view',
      coalesce: true,
    });
    return { body, asOf: receivedAt };
  } catch (error) {
    throw betterError(error, source, application);
  }
}
