export { FilterSelect, type FilterSelectProps } from './FilterSelect';
export { Paging, type PagingProps } from './Paging';
export { SearchField, type SearchFieldProps } from './SearchField';
export { StateChips, type StateChipsProps } from './StateChips';
