export { UnlinkedSlos } from './UnlinkedSlos';
