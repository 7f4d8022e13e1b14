export { StateIcon, type StateIconProps } from './StateIcon';
export type { StateIconName } from './iconPaths';
