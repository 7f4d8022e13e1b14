import type { Application } from '@fairway/contracts/argocd';
import { isUnknownState } from '../status/states';

/**
 * The applications that one may be compared with: those of the same entity in other environments, production first, and of
 * these first the ones that read the same repository, and of which the state is known.
 */
export function counterparts(
  application: Application,
  all: Application[],
): Application[] {
  const others = all.filter(
    other =>
      other.environment !== application.environment &&
      other.tool === 'argocd' &&
      application.tool === 'argocd' &&
      other.link?.entityRef === application.link?.entityRef,
  );
  const rank = (other: Application) =>
    (other.production ? 0 : 4) +
    (sharesSource(other, application) ? 0 : 2) +
    (isUnknownState(other.state) ? 1 : 0);
  return others.sort((a, b) => rank(a) - rank(b));
}

function sharesSource(a: Application, b: Application): boolean {
  return a.sources.some(({ repoUrl, chart }) =>
    b.sources.some(
      source => source.repoUrl === repoUrl && source.chart === chart,
    ),
  );
}

/** What to call an application beside another: its environment where that says enough, else its name. */
export function shortName(
  application: Application,
  all: Application[],
): string {
  const { environment, link } = application;
  const alike = all.filter(
    other =>
      other.environment === environment &&
      other.link?.entityRef === link?.entityRef,
  );
  return environment && alike.length === 1 ? environment : application.name;
}
