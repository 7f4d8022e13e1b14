import { z } from 'zod/v3';
import { objectName, text } from './scalars';

const labelKey = text(
  /^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?\/)?[A-Za-z0-9]([-_.A-Za-z0-9]{0,61}[A-Za-z0-9])?$/,
  'it is no key of a label',
  'use at most 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends',
);

const annotations = z
  .record(z.string())
  .optional()
  .describe(
    'supported: those of Fairway are listed in "Writing SLOs"; others are not read',
  );

const name = objectName.describe(
  'supported: id of the SLO, target of references',
);

/** What a catalog adds to an object; no part of OpenSLO. */
const ofTheCatalog = {
  namespace: z
    .string()
    .optional()
    .describe('supported: namespace in the catalog, part of the id of the SLO'),
  title: z.string().optional().describe('supported: as displayName'),
  description: z.string().optional().describe('supported: for the catalog'),
  tags: z.array(z.string()).optional().describe('supported: for the catalog'),
  links: z.array(z.unknown()).optional().describe('supported: for the catalog'),
  uid: z.string().optional().describe('supported: written by the catalog'),
  etag: z.string().optional().describe('supported: written by the catalog'),
};

export const metadataV1 = z
  .object({
    name,
    displayName: z
      .string()
      .max(63, 'it is longer than 63 characters')
      .optional()
      .describe('supported: title'),
    labels: z
      .record(labelKey, z.union([z.string(), z.array(z.string())]))
      .optional()
      .describe('supported: labels of `slo:info`; lists are joined by commas'),
    annotations,
    ...ofTheCatalog,
  })
  .strict()
  .describe('supported');

export const labelsV2alpha = z
  .record(labelKey, z.string())
  .optional()
  .describe('supported: labels of `slo:info`');

export const metadataV2alpha = z
  .object({
    name,
    labels: labelsV2alpha,
    annotations,
    ...ofTheCatalog,
  })
  .strict()
  .describe('supported');
