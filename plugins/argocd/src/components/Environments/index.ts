export { environmentParts } from './environmentParts';
