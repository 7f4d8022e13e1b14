import { ENTITY_STATUS_CATALOG_PROCESSING_TYPE } from '@backstage/catalog-client';
import type { Issue } from '@fairway/slo';

/** An issue in one sentence or two: document, path, value, what is wrong, and the mend. */
export function issueText({ document, path, value, message, mend }: Issue) {
  const found =
    value === undefined
      ? ''
      : ` (found ${JSON.stringify(value).slice(0, 200)})`;
  return `${document}, ${path}: ${message}${found}; ${mend}`;
}

/** One item of an entity's `status`, as the catalog writes them itself. */
export interface StatusItem {
  type: string;
  level: 'error' | 'warning';
  message: string;
  error: { name: string; message: string };
}

/** What the catalog shows on the page of an entity that it could not process. */
export function processingStatus(
  level: StatusItem['level'],
  text: string,
): StatusItem {
  return {
    type: ENTITY_STATUS_CATALOG_PROCESSING_TYPE,
    level,
    message: `InputError: ${text}`,
    error: { name: 'InputError', message: text },
  };
}
