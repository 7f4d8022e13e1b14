export { DefinitionCard } from './DefinitionCard';
export { InvalidDefinitions } from './InvalidDefinitions';
export { IssueList } from './IssueList';
