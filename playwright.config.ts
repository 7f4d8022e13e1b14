import { defineConfig } from '@playwright/test';

const port = Number(process.env.FAIRWAY_E2E_PORT ?? 7300);

/** `FAIRWAY_E2E_ONLY=app` starts and tests one of the two. */
const only = process.env.FAIRWAY_E2E_ONLY;

/** One demo per app: the real command, with ports, fleet and database of its own. */
const demos = [
  { project: 'app', args: '', port },
  { project: 'legacy', args: ' --legacy', port: port + 2 },
]
  .filter(({ project }) => !only || project === only)
  .map(demo => ({ ...demo, url: `http://localhost:${demo.port}` }));

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'e2e/report/artifacts',
  fullyParallel: false,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'e2e/report/results.json' }]],
  use: {
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: demos.map(({ project, url }) => ({
    name: project,
    testDir: `e2e/${project}`,
    use: { baseURL: url },
  })),
  webServer: demos.map(demo => ({
    name: demo.project,
    command: `node scripts/start.mjs${demo.args}`,
    env: {
      FAIRWAY_PORT: String(demo.port),
      FAIRWAY_FLEET_PORT: String(demo.port + 1),
      FAIRWAY_DB: `e2e/db-${demo.project}`,
    },
    wait: { stdout: /Fairway is ready/ },
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    stdout: 'pipe',
  })),
});
