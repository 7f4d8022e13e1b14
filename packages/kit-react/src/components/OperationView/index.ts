export { OperationView, type OperationViewProps } from './OperationView';
export { StaleNote } from './StaleNote';
