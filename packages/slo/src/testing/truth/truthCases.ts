import { latencyCases } from './latencyCases';
import { podCases } from './podCases';
import { requestCases } from './requestCases';
import type { TruthCase } from './TruthCase';

/** All cases in which rule sets differ; names are unique. */
export const truthCases: TruthCase[] = [
  ...requestCases,
  ...podCases,
  ...latencyCases,
];
