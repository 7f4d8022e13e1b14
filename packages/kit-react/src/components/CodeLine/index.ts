export { CodeLine, type CodeLineProps } from './CodeLine';
