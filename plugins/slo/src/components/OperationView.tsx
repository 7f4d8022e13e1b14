import type { ReactNode } from 'react';
import Skeleton from '@material-ui/lab/Skeleton';
import {
  FailureBody,
  NotRefreshed,
  type OperationFailure,
  type OperationState,
} from '@fairway/kit-react';

/** A part of a page about one operation: loading, failed or there; after a failed refresh the last values stay. */
export function OperationView<T>(props: {
  operation: OperationState<T>;
  loading: string;
  sentences: Record<OperationFailure['kind'], ReactNode>;
  render: (value: T) => ReactNode;
}) {
  const { operation, loading, sentences, render } = props;
  const { value, failure, loadedAt, retry } = operation;
  if (value !== undefined)
    return (
      <>
        {failure && loadedAt !== undefined && (
          <NotRefreshed since={loadedAt} failure={failure} />
        )}
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
