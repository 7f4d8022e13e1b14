import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  ANNOTATION_VIEW_URL,
  parseEntityRef,
  type Entity,
} from '@backstage/catalog-model';

/** The annotation of Backstage's Grafana plugin: address of the entity's dashboard. */
export const DASHBOARD_ANNOTATION = 'grafana/overview-dashboard';

// An SLO belongs to these by what it is about, or they own it.
const NOT_ABOUT = ['group', 'user', 'system', 'domain', 'location'];

/** An address that a browser may open, without a password; whoever writes annotations may write anything. */
export function webAddress(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (!['http:', 'https:'].includes(url.protocol)) return undefined;
  return url.username || url.password ? undefined : url.href;
}

function annotation({ metadata }: Entity, name: string): string | undefined {
  return metadata.annotations?.[name];
}

/** Where the document of an entity is, for people; `undefined`: in no repository that a browser can open. */
export function sourceUrlOf(entity: Entity): string | undefined {
  const locations = [ANNOTATION_LOCATION, ANNOTATION_SOURCE_LOCATION].map(
    name => /^url:(.*)$/.exec(annotation(entity, name) ?? '')?.[1],
  );
  return [annotation(entity, ANNOTATION_VIEW_URL), ...locations]
    .map(webAddress)
    .find(Boolean);
}

export function dashboardOf(entity: Entity): string | undefined {
  return webAddress(annotation(entity, DASHBOARD_ANNOTATION));
}

/** Entities that an OpenSLO entity is about, by its relations. */
export function aboutOf({ relations = [] }: Entity): string[] {
  const refs = relations
    .map(({ targetRef }) => targetRef)
    .filter(ref => !NOT_ABOUT.includes(parseEntityRef(ref).kind));
  return [...new Set(refs)];
}
