import type { Reading } from './follow';
import { nearest } from './nearest';
import type { Place } from './Place';

/** The text of a field; `undefined` if there is none. */
export function textOf(place: Place): string | undefined {
  return typeof place.value === 'string' ? place.value : undefined;
}

export function nameOfSlo(slo: Place): string {
  return String(slo.at('metadata', 'name').value);
}

export function titleOf(slo: Place): string {
  return (
    textOf(slo.at('metadata', 'displayName')) ??
    textOf(slo.at('metadata', 'title')) ??
    nameOfSlo(slo)
  );
}

/** Id of an SLO: its name, with the namespace where that is not `default`. */
export function idOf(slo: Place, namespace: string): string {
  const name = nameOfSlo(slo);
  return namespace === 'default' ? name : `${namespace}.${name}`;
}

/** A name as part of an id. */
function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 63)
    .replace(/^-+|-+$/g, '');
}

/** How an objective that is one of several is told from the others. */
export interface ObjectiveName {
  id: string;
  title: string;
}

export function objectiveName(objective: Place, index: number): ObjectiveName {
  const title = textOf(objective.at('displayName'));
  return {
    id: (title && slug(title)) || String(index),
    title: title || `objective ${index}`,
  };
}

/** A service needs no document. Where there are some, one that is nearly the same was probably meant. */
function warnOfTypo(
  place: Place,
  service: string,
  { library, findings }: Reading,
): void {
  const names = library.of('Service').map(({ name }) => name);
  if (names.includes(service)) return;
  const meant = nearest(service, names);
  if (meant)
    findings.warning(
      place,
      'there is no Service of this name',
      `did you mean ${meant}?`,
    );
}

/** The service of an SLO; the versions name the field differently. */
export function serviceOf(slo: Place, reading: Reading): string | undefined {
  const { dialect, findings } = reading;
  const given = dialect.services
    .map(name => slo.at('spec', name))
    .filter(({ exists }) => exists);
  if (given.length === 1) {
    const service = String(given[0].value);
    warnOfTypo(given[0], service, reading);
    return service;
  }
  const [name] = dialect.services;
  return given.length === 0
    ? findings.error(
        slo.at('spec', name),
        'it is missing',
        'name the service that the SLO is about',
      )
    : findings.error(
        given[1],
        `${dialect.services.join(' and ')} are both there`,
        'keep one of them',
      );
}
