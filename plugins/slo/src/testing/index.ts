export * from './budgets';
export * from './sloStatus';
export * from './sparkline';
