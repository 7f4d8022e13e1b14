import type { Source, SourceRequest } from '@fairway/kit-node';
import { z } from 'zod/v3';
import { liveApplicationSchema, type LiveApplication } from './liveApplication';

// A refresh is answered when the controller has compared the application.
const REFRESH_MS = 60_000;

/** Where an application is; with its project, "not there" is told from "not allowed". */
export interface ApplicationAddress {
  name: string;
  namespace?: string;
  project?: string;
}

/** What a sync is asked to do, as Argo CD's API has it. */
export interface SyncBody {
  revision?: string;
  prune: boolean;
  dryRun: boolean;
  strategy?: { hook: { force: true } };
  resources?: {
    group: string;
    kind: string;
    namespace?: string;
    name: string;
  }[];
  infos: { name: string; value: string }[];
}

export interface RollbackBody {
  id: number;
  prune: boolean;
}

const windowSchema = z.object({
  kind: z.string().optional(),
  schedule: z.string().optional(),
  duration: z.string().optional(),
  manualSync: z.boolean().optional(),
});
const windowsSchema = z.object({
  canSync: z.boolean().optional(),
  activeWindows: z.array(windowSchema).nullish(),
  assignedWindows: z.array(windowSchema).nullish(),
});
const manifestsSchema = z.object({ manifests: z.array(z.string()).nullish() });

/** @see ArgoCdActions.syncWindows */
export type SyncWindows = z.output<typeof windowsSchema>;

/** What Fairway lets an Argo CD do, and what it asks before. Nothing is asked for twice: what came of the first is not known. */
export class ArgoCdActions {
  static create(source: Source): ArgoCdActions {
    return new ArgoCdActions(source);
  }

  private constructor(private readonly source: Source) {}

  /** As it is now, by the API server. */
  async get(address: ApplicationAddress): Promise<LiveApplication> {
    return this.#ask({
      path: pathOf(address),
      query: queryOf(address),
      schema: liveApplicationSchema,
      retry: true,
    });
  }

  async syncWindows(address: ApplicationAddress): Promise<SyncWindows> {
    return this.#ask({
      path: `${pathOf(address)}/syncwindows`,
      query: queryOf(address),
      schema: windowsSchema,
      retry: true,
    });
  }

  /** What is declared at a revision of its one source: each object in JSON. */
  async manifests(
    address: ApplicationAddress,
    revision: string,
  ): Promise<string[]> {
    const { manifests } = await this.#ask({
      path: `${pathOf(address)}/manifests`,
      query: { ...queryOf(address), revision },
      schema: manifestsSchema,
    });
    return manifests ?? [];
  }

  /** Answers when it was compared anew. */
  async refresh(
    address: ApplicationAddress,
    kind: 'normal' | 'hard',
  ): Promise<LiveApplication> {
    return this.#ask({
      path: pathOf(address),
      query: { ...queryOf(address), refresh: kind },
      schema: liveApplicationSchema,
      timeoutMs: REFRESH_MS,
    });
  }

  async sync(address: ApplicationAddress, body: SyncBody): Promise<void> {
    await this.#ask({
      path: `${pathOf(address)}/sync`,
      json: { ...bodyOf(address), ...body },
      schema: z.unknown(),
    });
  }

  async rollback(
    address: ApplicationAddress,
    body: RollbackBody,
  ): Promise<void> {
    await this.#ask({
      path: `${pathOf(address)}/rollback`,
      json: { ...bodyOf(address), ...body },
      schema: z.unknown(),
    });
  }

  async terminate(address: ApplicationAddress): Promise<void> {
    await this.#ask({
      path: `${pathOf(address)}/operation`,
      query: queryOf(address),
      method: 'DELETE',
      // Against forged requests Argo CD wants it of all that changes something.
      contentType: 'application/json',
      schema: z.unknown(),
    });
  }

  /** Changes the Application itself by a merge patch. */
  async patch(address: ApplicationAddress, patch: object): Promise<void> {
    await this.#ask({
      path: pathOf(address),
      method: 'PATCH',
      json: {
        ...bodyOf(address),
        patch: JSON.stringify(patch),
        patchType: 'merge',
      },
      schema: z.unknown(),
    });
  }

  async #ask<S extends z.ZodTypeAny>(
    request: SourceRequest<S>,
  ): Promise<z.output<S>> {
    const { body } = await this.source.request({
      retry: false,
      ...request,
      coalesce: false,
      purpose: 'view',
    });
    return body;
  }
}

function pathOf({ name }: ApplicationAddress): string {
  return `/api/v1/applications/${encodeURIComponent(name)}`;
}

function bodyOf({ namespace, project }: ApplicationAddress) {
  return {
    ...(namespace !== undefined && { appNamespace: namespace }),
    ...(project !== undefined && { project }),
  };
}

function queryOf(address: ApplicationAddress): Record<string, string> {
  return bodyOf(address);
}
