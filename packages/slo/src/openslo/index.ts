export * from './annotations';
export * from './OpenSloDocument';
export * from './parseOpenSlo';
export * from './readDefinitions';
export { OPENSLO_KINDS } from './schema/documents';
export type { OpenSloKind } from './schema/documents';
