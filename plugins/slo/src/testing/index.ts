export * from './budgets';
export * from './cardAnswers';
export * from './explanation';
export * from './fleet';
export * from './history';
export * from './sloStatus';
export * from './sources';
export * from './sparkline';
