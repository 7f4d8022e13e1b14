/** Seconds of a window as the rules name it: `5m`, `3d` or `1h4m`; `undefined` when it is none. */
export { parsePrometheusDuration as windowSeconds } from '@fairway/slo';
