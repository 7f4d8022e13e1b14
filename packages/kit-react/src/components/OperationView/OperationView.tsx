import type { ReactNode } from 'react';
import Skeleton from '@material-ui/lab/Skeleton';
import type { OperationFailure } from '../../operations/OperationFailure';
import type { OperationState } from '../../operations/useOperation';
import { FailureBody } from '../OperationCard';
import { StaleNote } from './StaleNote';

/** @public */
export interface OperationViewProps<T> {
  operation: OperationState<T>;
  /** Said of the skeleton, before the first answer. */
  loading: string;
  /** What to say for each way of having nothing to show, with the mend. */
  sentences: Record<OperationFailure['kind'], ReactNode>;
  render: (value: T) => ReactNode;
}

/**
 * A part of a page about one operation: loading, failed or there; after a failed refresh the last values stay.
 *
 * @public
 */
export function OperationView<T>(props: OperationViewProps<T>) {
  const { operation, loading, sentences, render } = props;
  const { value, failure, retry } = operation;
  if (value !== undefined)
    return (
      <>
        <StaleNote operation={operation} />
        {render(value)}
      </>
    );
  if (failure)
    return (
      <FailureBody
        sentence={sentences[failure.kind]}
        failure={failure}
        retry={retry}
      />
    );
  return (
    <Skeleton
      animation={false}
      variant="rect"
      height={320}
      role="status"
      aria-busy
      aria-label={loading}
    />
  );
}
