import { findingsOf } from '../finding';
import type { Check } from './Check';

const { passed, warns } = findingsOf('heard');

/** What is shown of the instance is of now. */
export const checkHeard: Check = ({ instance }) => {
  const { status } = instance.applications();
  return status.state === 'ok'
    ? passed(`${instance.name} answers.`)
    : warns(
        `${instance.name} is ${status.state}: what is shown of it is of before. This plan is of now.`,
      );
};
