import { heard } from '../../checks/heard';
import type { Check } from './Check';

/** What is shown of the instance is of now. */
export const checkHeard: Check = ({ instance }) =>
  heard(instance.applications().status);
