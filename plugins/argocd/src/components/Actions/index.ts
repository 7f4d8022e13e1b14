export { type Action, type Asked } from './action';
export { ActionBar } from './ActionBar';
export { ActionDialog } from './ActionDialog';
export { askedWords } from './askedWords';
export { FluxActionBar } from './FluxActionBar';
export { ResumeButton } from './ResumeButton';
export { RollbackButton } from './RollbackButton';
