export { NotLinked, type NotLinkedProps } from './NotLinked';
