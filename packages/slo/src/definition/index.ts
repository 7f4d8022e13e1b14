export * from './Indicator';
export * from './Issue';
export * from './SloDefinition';
export * from './windowSeconds';
