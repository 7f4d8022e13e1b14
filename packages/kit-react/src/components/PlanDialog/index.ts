export { PlanDialog, type PlanDialogProps } from './PlanDialog';
export { PlanEffects, type PlanEffectsProps } from './PlanEffects';
export { PlanFindings, type PlanFindingsProps } from './PlanFindings';
