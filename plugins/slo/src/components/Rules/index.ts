export { RuleFileLink } from './RuleFileLink';
export { RulesCard } from './RulesCard';
