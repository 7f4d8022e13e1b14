export { type Action, type Asked } from './action';
export { ActionBar } from './ActionBar';
export { ActionDialog } from './ActionDialog';
export { ResumeButton } from './ResumeButton';
export { RollbackButton } from './RollbackButton';
