import request from 'supertest';
import { HOUR, MINUTE } from '../scenario/duration';
import { ARGOCD_START, startArgoCd } from './__testUtils__/startArgoCd';
import { demoArgoCdToken } from './sessions';

const LIST = '/api/v1/applications';

describe('session', () => {
  const NO_SESSION = {
    error: 'no session information',
    code: 16,
    message: 'no session information',
  };

  it('lets in by header and by cookie, else answers 401', async () => {
    const { app, get } = startArgoCd('argocd-eu');
    expect((await get(LIST)).status).toBe(200);
    const token = demoArgoCdToken('argocd-eu', 'reader');
    const cookie = await request(app)
      .get(LIST)
      .set('Cookie', `a=b; argocd.token=${token}`);
    expect(cookie.status).toBe(200);
    const none = await request(app).get(LIST);
    expect([none.status, none.body]).toEqual([401, NO_SESSION]);
    const forged = await request(app)
      .get(LIST)
      .set('Authorization', `Bearer ${token}x`);
    expect(forged.status).toBe(401);
    expect(forged.body.message).toBe(
      'invalid session: token signature is invalid: signature is invalid',
    );
  });

  it('gives a token that expires', async () => {
    let now = ARGOCD_START;
    const { app } = startArgoCd('argocd-eu', {
      now: () => now,
      sessionDuration: HOUR,
    });
    const { body } = await request(app)
      .post('/api/v1/session')
      .send({ username: 'fairway', password: 'demo-password' });
    const ask = () =>
      request(app).get(LIST).set('Authorization', `Bearer ${body.token}`);
    now += HOUR - MINUTE;
    expect((await ask()).status).toBe(200);
    now += MINUTE;
    const late = await ask();
    expect([late.status, late.body.message]).toEqual([
      401,
      'invalid session: token has invalid claims: token is expired',
    ]);
  });

  it.each([
    [{ username: 'fairway', password: 'x' }, 'Invalid username or password'],
    [{ username: 'nobody', password: 'x' }, 'Invalid username or password'],
    [{ username: 'fairway' }, 'no credentials supplied'],
  ])('refuses %j', async (credentials, message) => {
    const { app } = startArgoCd('argocd-eu');
    const { status, body } = await request(app)
      .post('/api/v1/session')
      .send(credentials);
    expect([status, body]).toEqual([
      401,
      { error: message, code: 16, message },
    ]);
  });

  it('takes plain JSON only', async () => {
    const { app } = startArgoCd('argocd-eu');
    const charset = await request(app)
      .post('/api/v1/session')
      .set('Content-Type', 'application/json; charset=utf-8')
      .send('{}');
    expect([charset.status, charset.text]).toEqual([
      415,
      'Invalid content type\n',
    ]);
    const broken = await request(app)
      .post('/api/v1/session')
      .set('Content-Type', 'application/json')
      .send('{bad');
    expect([broken.status, broken.body.code]).toEqual([400, 3]);
  });

  it('tells who somebody is', async () => {
    const { app, get } = startArgoCd('argocd-eu');
    const user = '/api/v1/session/userinfo';
    expect((await get(user)).body).toEqual({
      loggedIn: true,
      username: 'fairway',
      iss: 'argocd',
    });
    expect((await request(app).get(user)).body).toEqual({});
  });

  it('counts logins, in vain or not', async () => {
    const { app, argoCd } = startArgoCd('argocd-eu');
    for (const password of ['demo-password', 'x']) {
      await request(app)
        .post('/api/v1/session')
        .send({ username: 'fairway', password });
    }
    expect(argoCd.sessions.logins()).toBe(2);
  });

  it('says its version to anybody', async () => {
    const { app } = startArgoCd('argocd-us');
    const { body } = await request(app).get('/api/version');
    expect(body.Version).toBe('v2.14.21+simulated');
  });

  it('takes its time for a login where it is told to', async () => {
    const { app } = startArgoCd('argocd-eu', { loginPadding: 120 });
    const begin = Date.now();
    await request(app)
      .post('/api/v1/session')
      .send({ username: 'fairway', password: 'x' });
    expect(Date.now() - begin).toBeGreaterThanOrEqual(115);
  });
});
