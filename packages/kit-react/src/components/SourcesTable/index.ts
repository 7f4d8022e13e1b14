export type { CountWords } from './CountWords';
export { SourcesTable, type SourcesTableProps } from './SourcesTable';
