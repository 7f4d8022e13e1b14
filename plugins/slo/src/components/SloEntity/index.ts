export { EntitySloDefinitionCard, EntitySloRulesCard } from './cards';
