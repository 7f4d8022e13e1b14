export { BudgetBar, type BudgetBarProps } from './BudgetBar';
