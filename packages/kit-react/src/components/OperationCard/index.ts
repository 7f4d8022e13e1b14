export { OperationCard, type OperationCardProps } from './OperationCard';
export { FailureBody, type FailureBodyProps } from './FailureBody';
export { NotRefreshed, type NotRefreshedProps } from './NotRefreshed';
