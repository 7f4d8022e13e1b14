import { mayDo } from './access';
import { ArgoCdError } from './errors';
import type { Caller } from './sessions';

const RESOURCES =
  'clusters projects applications applicationsets repositories write-repositories certificates accounts gpgkeys logs exec extensions';
const ACTIONS = 'get create update delete sync override action invoke';

function requireOneOf(list: string, value: string): void {
  if (!list.split(' ').includes(value)) {
    throw new ArgoCdError(
      'InvalidArgument',
      `[${list}] does not contain ${value}`,
    );
  }
}

/** `GET /api/v1/account/can-i/:resource/:action/:subresource`. @throws ArgoCdError 400 for words that it does not know */
export function describeCanI(
  caller: Caller,
  { resource, action }: { resource: string; action: string },
) {
  requireOneOf(ACTIONS, action);
  requireOneOf(RESOURCES, resource);
  return { value: mayDo(caller, action) ? 'yes' : 'no' };
}
