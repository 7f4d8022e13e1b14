import express from 'express';
import request from 'supertest';
import { createArgoCdRouter } from '../router';
import { demoArgoCdToken } from '../sessions';
import { ArgoCdOptions, createSimulatedArgoCd } from '../simulatedArgoCd';
import { ARGO_CDS } from '../../scenario/argoCds';

export const ARGOCD_START = Date.UTC(2026, 10, 22, 14, 0, 7);

/** An instance of the story with a clock that the test sets, and requests by an account. */
export function startArgoCd(
  instance: 'argocd-eu' | 'argocd-us',
  options: Partial<ArgoCdOptions> & { account?: string } = {},
) {
  const { account = 'fairway', ...rest } = options;
  const story = ARGO_CDS.find(({ name }) => name === instance);
  if (!story) {
    throw new Error(`There is no Argo CD "${instance}"`);
  }
  const clock = { now: ARGOCD_START };
  const argoCd = createSimulatedArgoCd(story, {
    start: ARGOCD_START,
    now: () => clock.now,
    ...rest,
  });
  const app = express().use(createArgoCdRouter(argoCd));
  const authorization = `Bearer ${demoArgoCdToken(instance, account)}`;
  const send = (
    verb: 'get' | 'post' | 'patch' | 'delete',
    path: string,
    body: object = {},
  ) => {
    const sent = request(app)[verb](path).set('Authorization', authorization);
    return verb === 'get'
      ? sent
      : sent.set('Content-Type', 'application/json').send(JSON.stringify(body));
  };
  return {
    argoCd,
    app,
    clock,
    get: (path: string) => send('get', path),
    post: (path: string, body?: object) => send('post', path, body),
    patch: (path: string, body: object) => send('patch', path, body),
    remove: (path: string) => send('delete', path),
  };
}
