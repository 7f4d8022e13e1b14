export * from './sameExpression';
export * from './selector';
export * from './selectorsOf';
