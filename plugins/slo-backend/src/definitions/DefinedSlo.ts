import type { Issue, RuleGroup, SloDefinition } from '@fairway/slo';

/** One objective of an OpenSLO document of the catalog. */
export interface DefinedSlo {
  definition: SloDefinition;
  /** The OpenSLO entity. */
  entityRef: string;
  /** Warnings: rules can be made all the same. */
  issues: Issue[];
  /** Where the document is, for people; `undefined`: not known. */
  sourceUrl: string | undefined;
  /** As annotated, of the entity itself. */
  dashboard: string | undefined;
  /** Rules that it emits today. */
  rules: RuleGroup[];
}

/** A document of the catalog of which no rules can be made. */
export interface InvalidSlo {
  entityRef: string;
  issues: Issue[];
  /** Entities that it is about. */
  about: string[];
}

/** All that the catalog defines. */
export interface Definitions {
  /** By the id that their rules give them. */
  byId: ReadonlyMap<string, DefinedSlo>;
  invalid: readonly InvalidSlo[];
}
