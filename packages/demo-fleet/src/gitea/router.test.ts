import express from 'express';
import request from 'supertest';
import { DEMO_GITEA_TOKEN } from './access';
import { createRepositories } from './repositories';
import { createGiteaRouter } from './router';

const START = Date.UTC(2026, 10, 22, 14);
const BRIEF = 'stat=false&verification=false&files=false';
const COMMITS = '/gitea/api/v1/repos/shop/deploy/commits';

const app = express().use(
  '/gitea',
  createGiteaRouter(
    createRepositories(() => 0),
    START,
  ),
);
const get = (path: string, authorization = `token ${DEMO_GITEA_TOKEN}`) =>
  request(app).get(path).set('authorization', authorization);

describe('the simulated Gitea', () => {
  it('tells commits in the form of Gitea', async () => {
    const { body, headers } = await get(`${COMMITS}?path=checkout&${BRIEF}`);
    const root = headers && body[0].url.replace(/\/api\/.*/, '');
    expect(body[0]).toMatchObject({
      url: `${root}/api/v1/repos/shop/deploy/git/commits/${body[0].sha}`,
      html_url: `${root}/shop/deploy/commit/${body[0].sha}`,
      created: '2026-11-22T12:25:00Z',
      commit: {
        author: { name: 'Mara', email: 'mara@fairway.example' },
        message: 'fix(checkout): order numbers as bigint (1.49.1)\n',
      },
    });
    expect(headers['x-total-count']).toBe(String(body.length));
  });

  it.each([
    ['token', `token ${DEMO_GITEA_TOKEN}`, 200],
    ['bearer', `Bearer ${DEMO_GITEA_TOKEN}`, 200],
    [
      'password',
      `basic ${Buffer.from(`mara:${DEMO_GITEA_TOKEN}`).toString('base64')}`,
      200,
    ],
    ['wrong token', 'token wrong', 401],
  ])('takes a %s', async (_, authorization, status) => {
    const response = await get(`${COMMITS}?${BRIEF}`, authorization);
    expect(response.status).toBe(status);
  });

  it('hides its repositories from who does not say who they are', async () => {
    const { status, body } = await request(app).get(`${COMMITS}?${BRIEF}`);
    expect([status, body.message]).toEqual([404, 'not found']);
  });

  it.each([
    ['/gitea/api/v1/repos/shop/deploy/branches', 501],
    ['/gitea/api/v1/user', 501],
    [`${COMMITS}?since=2026-11-22T12:00:00Z&${BRIEF}`, 501],
    [`${COMMITS}?stat=true`, 501],
    ['/gitea/nothing', 404],
    ['/gitea/shop/deploy/commit/ffffffff', 404],
  ])('%s: %s', async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });

  it('has a page for a commit and for a comparison', async () => {
    const { body } = await get(`${COMMITS}?path=checkout&${BRIEF}`);
    const [{ sha: head }, , { sha: base }] = body;
    const commit = await request(app).get(`/gitea/shop/deploy/commit/${head}`);
    expect(commit.text).toContain('order numbers as bigint');
    const compare = await request(app).get(
      `/gitea/shop/deploy/compare/${base}...${head}`,
    );
    expect(compare.text).toMatch(/^\d commits\n/);
    expect(compare.text).toContain(head.slice(0, 10));
  });
});
