export { readIsProduction, type IsProduction } from './readIsProduction';
