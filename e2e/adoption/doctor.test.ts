import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from '@playwright/test';

const folder = process.env.ADOPTER_FOLDER ?? '';

/** The installed command, in the adopter's app. */
function doctor(args: string[], env: Record<string, string> = {}) {
  const { status, stdout } = spawnSync(
    path.join(folder, 'node_modules', '.bin', 'fairway'),
    ['doctor', '--format', 'json', ...args],
    { cwd: folder, env: { ...process.env, ...env }, encoding: 'utf8' },
  );
  return { status, diagnosis: JSON.parse(stdout) };
}

test('fairway doctor finds nothing to mend in the configuration', () => {
  const { status, diagnosis } = doctor([]);

  expect(status).toBe(0);
  expect(diagnosis).toMatchObject({
    findings: 0,
    asked: [path.join(folder, 'app-config.yaml')],
    sources: [{ name: 'prod-eu', state: 'ok' }],
  });
});

test('fairway doctor asks the backend, which knows SLOs of nobody', async ({
  request,
  baseURL,
}) => {
  const session = await request.get('/api/auth/guest/refresh');
  const { token } = (await session.json()).backstageIdentity;
  const { status, diagnosis } = doctor(['--backend', baseURL ?? ''], {
    FAIRWAY_TOKEN: token,
  });

  expect(status).toBe(1);
  expect(diagnosis).toMatchObject({
    backend: [],
    sources: [{ name: 'prod-eu', state: 'ok' }],
  });
  expect(diagnosis.unlinked).toContainEqual({
    ref: expect.stringMatching(/^prod-eu\//),
    name: expect.stringContaining('returns-api'),
    line: 'fairway.dev/slo-selector: sloth_service=returns-api',
  });
});
