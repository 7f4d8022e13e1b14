import type { Request } from 'express';
import type { Caller } from './sessions';
import type { SimulatedArgoCd } from './simulatedArgoCd';

/** Who asks which Argo CD for what. */
export interface Context {
  argoCd: SimulatedArgoCd;
  caller: Caller;
  request: Request;
}

/** Gives the body of an answer. @throws ArgoCdError for any other */
export type Handler = (context: Context) => unknown;
