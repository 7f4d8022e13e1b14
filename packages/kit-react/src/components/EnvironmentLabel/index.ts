export {
  EnvironmentLabel,
  type EnvironmentLabelProps,
} from './EnvironmentLabel';
