import type { Issue } from '../definition/Issue';
import type { SloDefinition } from '../definition/SloDefinition';
import { checkAlone } from './checkAlone';
import { checkShape } from './checkShape';
import { Findings } from './Findings';
import { Library } from './Library';
import type { Entry } from './Library';
import type { OpenSloDocument } from './OpenSloDocument';
import { Place } from './Place';
import { readSlo } from './readSlo';
import { sortIssues } from './sortIssues';
import { documentSchemas } from './schema/documents';
import { DIALECTS, identify } from './versions';

/** What is read for, where the documents do not say it. @public */
export interface DefinitionContext {
  /** Namespace of the catalog of documents without one; else `default`. */
  namespace?: string;
  /** Environment of SLOs that do not name one. */
  environment?: string;
}

/** SLOs that rules can be made from, and all that is wrong. @public */
export interface ReadDefinitions {
  /** By id. Those with an error are not here. */
  definitions: SloDefinition[];
  issues: Issue[];
}

/** A document whose kind and shape are right. */
function enter(
  document: OpenSloDocument,
  context: DefinitionContext,
  findings: Findings,
): Entry | undefined {
  const place = Place.root(document);
  const identity = identify(place, findings);
  if (!identity) return undefined;
  const { version, kind } = identity;
  const own = new Findings();
  checkShape(place, documentSchemas[version][kind], own);
  findings.issues.push(...own.issues);
  if (own.failed) return undefined;
  const namespace = place.at('metadata', 'namespace').value;
  return {
    place,
    kind,
    dialect: DIALECTS[version],
    namespace:
      typeof namespace === 'string'
        ? namespace
        : context.namespace ?? 'default',
    name: String(place.at('metadata', 'name').value),
  };
}

function tellDuplicates(library: Library, findings: Findings): void {
  for (const same of library.duplicates())
    for (const { place, kind, name } of same)
      findings.error(
        place.at('metadata', 'name'),
        `${same.length} documents are ${kind} ${name}`,
        `rename all but one: ${[
          ...new Set(same.map(other => other.place.document)),
        ]
          .sort()
          .join('; ')}`,
      );
}

/** The definitions of one SLO. */
interface ReadSlo {
  place: Place;
  definitions: SloDefinition[];
}

/** SLOs whose ids no other has; of others none, and an error, since a composite must not lose a part. */
function unique(slos: ReadSlo[], findings: Findings): SloDefinition[] {
  const uses = new Map<string, number>();
  for (const { id } of slos.flatMap(({ definitions }) => definitions))
    uses.set(id, (uses.get(id) ?? 0) + 1);
  return slos.flatMap(({ place, definitions }) => {
    const shared = definitions.find(({ id }) => uses.get(id)! > 1);
    if (!shared) return definitions;
    findings.error(
      place.at('metadata', 'name'),
      `several SLOs or objectives have the id ${shared.id}`,
      'give the documents, or the objectives by displayName, names that differ',
    );
    return [];
  });
}

function readAll(
  documents: OpenSloDocument[],
  context: DefinitionContext,
  options: { partial: boolean },
): ReadDefinitions {
  const findings = new Findings();
  const library = new Library(options.partial);
  for (const document of documents) {
    const entry = enter(document, context, findings);
    if (entry) library.add(entry);
  }
  tellDuplicates(library, findings);
  for (const entry of library.all()) checkAlone(entry, library, findings);
  const duplicates = new Set(library.duplicates().flat());
  const slos = library.of('SLO').flatMap((entry): ReadSlo[] => {
    if (duplicates.has(entry)) return [];
    const own = new Findings();
    const { place, namespace, dialect } = entry;
    const definitions = readSlo(
      place,
      { library, findings: own, namespace, dialect },
      context.environment,
    );
    findings.issues.push(...own.issues);
    return [{ place, definitions }];
  });
  return {
    definitions: unique(slos, findings).sort((a, b) => (a.id < b.id ? -1 : 1)),
    issues: sortIssues(findings.issues),
  };
}

/**
 * Reads OpenSLO documents of all kinds, resolves what they refer to among them, and makes one definition of each objective.
 * The result does not depend on the order of the documents. Never throws.
 *
 * @public
 */
export function readDefinitions(
  documents: OpenSloDocument[],
  context: DefinitionContext = {},
): ReadDefinitions {
  return readAll(documents, context, { partial: false });
}

/**
 * What is wrong with one document. References to other documents are not followed.
 *
 * @public
 */
export function validateDocument(document: OpenSloDocument): Issue[] {
  return readAll([document], {}, { partial: true }).issues;
}
