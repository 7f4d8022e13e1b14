export { namePattern } from './namePattern';
export { readIsProduction, type IsProduction } from './readIsProduction';
