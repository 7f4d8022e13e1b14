import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { JsonValue } from '@backstage/types';
import type { Issue } from '@fairway/slo';

// Where OpenSLO refers to another document by its name.
const REFERENCE = /Ref$|^alertPolicies$/;

/** Names of other documents that a part of a document refers to. */
function references(value: JsonValue | undefined, refers = false): string[] {
  if (typeof value === 'string') return refers ? [value.toLowerCase()] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value))
    return value.flatMap(one => references(one, refers));
  return Object.entries(value).flatMap(([key, one]) =>
    references(one, REFERENCE.test(key)),
  );
}

/** What a name in a reference may look like: with the namespace or without. */
function namesOf({ metadata: { name, namespace = 'default' } }: Entity) {
  return [name, `${namespace}/${name}`].map(text => text.toLowerCase());
}

/** Whether something is wrong in the document of this entity, which is called by its ref first of all. */
function isOf({ document }: Issue, ref: string): boolean {
  return document === ref || document.startsWith(`${ref},`);
}

/** What is wrong with each SLO of the catalog: in its own document and in those that it names. */
export class DocumentIssues {
  readonly #byRef = new Map<string, Issue[]>();
  readonly #faulty: { names: string[]; issues: Issue[] }[] = [];

  static create(entities: Entity[], issues: Issue[]): DocumentIssues {
    return new DocumentIssues(entities, issues);
  }

  private constructor(entities: Entity[], issues: Issue[]) {
    const byDocument = Map.groupBy(issues, ({ document }) =>
      document.replace(/,.*$/s, ''),
    );
    for (const entity of entities) {
      const ref = stringifyEntityRef(entity);
      const own = (byDocument.get(ref) ?? []).filter(issue => isOf(issue, ref));
      if (own.length === 0) continue;
      this.#byRef.set(ref, own);
      if (entity.kind !== 'SLO') {
        this.#faulty.push({ names: namesOf(entity), issues: own });
      }
    }
  }

  /** Errors first. */
  of(slo: Entity): Issue[] {
    const named = new Set(references(slo.spec));
    const referred = this.#faulty
      .filter(({ names }) => names.some(name => named.has(name)))
      .flatMap(({ issues }) => issues);
    const all = [
      ...(this.#byRef.get(stringifyEntityRef(slo)) ?? []),
      ...referred,
    ];
    const isError = ({ severity }: Issue) => severity === 'error';
    return [...all.filter(isError), ...all.filter(issue => !isError(issue))];
  }
}
