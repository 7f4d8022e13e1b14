export { RichText, type RichTextProps } from './RichText';
export { Code, MONOSPACE } from './Code';
