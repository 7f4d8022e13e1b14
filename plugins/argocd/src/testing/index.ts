export * from './application';
export * from './cardAnswers';
export * from './commits';
export * from './deployments';
export * from './fleet';
export * from './inEachState';
export * from './unaskedApi';
