export * from './selector';
export * from './selectorsOf';
