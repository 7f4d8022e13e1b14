import { InputError } from '@backstage/errors';
import type { ManagedManifest } from '@fairway/contracts/argocd';
import { SourceError, type Source } from '@fairway/kit-node';
import { z } from 'zod/v3';
import type { ApplicationKey } from './ArgoCdClient';
import { asking, toRefusal } from './refusal';

const objectSchema = z.object({
  metadata: z
    .object({
      name: z.string(),
      namespace: z.string().optional(),
      labels: z.record(z.string()).nullish(),
      annotations: z.record(z.string()).nullish(),
      finalizers: z.array(z.string()).nullish(),
      ownerReferences: z
        .array(z.object({ kind: z.string(), name: z.string() }))
        .nullish(),
    })
    .passthrough(),
  spec: z.record(z.unknown()),
  status: z.record(z.unknown()).optional(),
});

/** A project, application or ApplicationSet as Argo CD has it, with all its fields. */
export type ManagedObject = z.output<typeof objectSchema>;

const listSchema = z.object({ items: z.array(objectSchema).nullable() });

/** Names an object of one kind. */
export type ManagedKey = Pick<ManagedManifest, 'kind'> & {
  metadata: Pick<ManagedManifest['metadata'], 'name' | 'namespace'>;
};

/** In the API, and in rights. */
export const PATHS: Record<ManagedManifest['kind'], string> = {
  AppProject: 'projects',
  Application: 'applications',
  ApplicationSet: 'applicationsets',
};

/** Projects, applications and ApplicationSets of one Argo CD, to be read and written whole. */
export class ManagedObjects {
  static create(source: Source): ManagedObjects {
    return new ManagedObjects(source);
  }

  private constructor(private readonly source: Source) {}

  /**
   * `undefined`: there is none, or it is an application that our account may not read.
   *
   * @throws InputError for an application without its namespace: another namespace may have one of that name
   */
  async find({
    kind,
    metadata: { name, namespace },
  }: ManagedKey): Promise<ManagedObject | undefined> {
    if (kind === 'Application') {
      return this.#findApplication({ name, namespace });
    }
    const query: Record<string, string> =
      kind === 'ApplicationSet' && namespace
        ? { appsetNamespace: namespace }
        : {};
    try {
      const { body } = await this.source.request({
        path: `/api/v1/${PATHS[kind]}/${encodeURIComponent(name)}`,
        query,
        schema: objectSchema,
        purpose: 'view',
        retry: false,
      });
      return body;
    } catch (error) {
      if (error instanceof SourceError && error.status === 404)
        return undefined;
      throw toRefusal(error, {
        ref: `${kind} ${name}`,
        right: `${PATHS[kind]}, get, ${name}`,
      });
    }
  }

  // A get says "permission denied" of an application that is not there; a list tells.
  async #findApplication({ name, namespace }: ApplicationKey) {
    if (namespace === undefined) {
      throw new InputError(
        `Application ${name}: name its namespace; other namespaces may have one of that name`,
      );
    }
    const { body } = await this.source.request({
      path: '/api/v1/applications',
      query: { name, appNamespace: namespace },
      schema: listSchema,
      purpose: 'view',
      retry: false,
    });
    return body.items?.find(
      ({ metadata }) =>
        metadata.name === name && metadata.namespace === namespace,
    );
  }

  /**
   * Creates an object, or replaces its spec.
   *
   * @param upsert - `false`: refused if there is one of that name meanwhile
   * @throws errors of ours with Argo CD's words where it refuses
   */
  async write(
    { kind, metadata, spec }: ManagedManifest,
    upsert: boolean,
  ): Promise<void> {
    const object = { metadata, spec };
    const project = kind === 'AppProject';
    const verb = upsert ? 'update' : 'create';
    const asked = {
      ref: `${kind} ${metadata.name}`,
      right: `${PATHS[kind]}, ${verb}, ${metadata.name}`,
    };
    await asking(asked, () =>
      this.source.request({
        path: `/api/v1/${PATHS[kind]}`,
        method: 'POST',
        query: project ? {} : { upsert: String(upsert) },
        json: project ? { project: object, upsert } : object,
        schema: objectSchema,
        purpose: 'view',
      }),
    );
  }

  /** Begins to delete an application; what has finalizers goes later. */
  async deleteApplication(
    { name, namespace }: ApplicationKey,
    options: { project?: string; cascade: boolean; propagation: string },
  ): Promise<void> {
    const { project, cascade, propagation } = options;
    const asked = {
      ref: `Application ${name}`,
      right: `applications, delete, ${project ?? '*'}/${name}`,
    };
    await asking(asked, () =>
      this.source.request({
        path: `/api/v1/applications/${encodeURIComponent(name)}`,
        method: 'DELETE',
        // Argo CD takes no DELETE without it.
        contentType: 'application/json',
        query: {
          cascade: String(cascade),
          ...(cascade && { propagationPolicy: propagation }),
          ...(namespace && { appNamespace: namespace }),
          ...(project && { project }),
        },
        schema: z.unknown(),
        purpose: 'view',
      }),
    );
  }
}
