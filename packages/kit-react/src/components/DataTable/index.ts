export { DataTable, type Column, type DataTableProps } from './DataTable';
export { ScrollRegion, type ScrollRegionProps } from './ScrollRegion';
