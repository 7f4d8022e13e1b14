export * from './proposal';
export * from './proposalMarkdown';
