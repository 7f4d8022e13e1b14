import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/** Bytes that are really in use. */
export function heap() {
  collectGarbage();
  collectGarbage();
  return process.memoryUsage().heapUsed;
}
