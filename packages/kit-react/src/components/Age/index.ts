export { Age, toDateTime, type AgeProps } from './Age';
export { Moment } from './Moment';
