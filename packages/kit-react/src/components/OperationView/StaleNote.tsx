import type { OperationState } from '../../operations/useOperation';
import { NotRefreshed } from '../OperationCard';

/**
 * After a failed refresh: that the values below are the last good ones, of when, and why. Else nothing.
 *
 * @public
 */
export function StaleNote({
  operation,
}: {
  operation: OperationState<unknown>;
}) {
  const { value, failure, loadedAt } = operation;
  return value !== undefined && failure && loadedAt !== undefined ? (
    <NotRefreshed since={loadedAt} failure={failure} />
  ) : null;
}
