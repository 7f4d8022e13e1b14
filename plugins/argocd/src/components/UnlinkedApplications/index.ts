export { UnlinkedApplications } from './UnlinkedApplications';
