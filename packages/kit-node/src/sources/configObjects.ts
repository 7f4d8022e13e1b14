import type { JsonObject } from '@backstage/types';
import { ConfigSection } from './ConfigSection';

/** The objects of a list in the configuration; none where it is absent. */
export function objectsIn(
  section: ConfigSection,
  key: string,
): ConfigSection[] {
  const entries = section.config.getOptional(key) ?? [];
  if (!Array.isArray(entries) || !entries.every(isObject)) {
    section.fail(key, 'must be a list of objects');
  }
  return section.config
    .getConfigArray(key)
    .map(
      (entry, index) =>
        new ConfigSection(entry, `${section.path}.${key}[${index}]`),
    );
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
