import { defineConfig } from '@playwright/test';
import { serviceAccess } from './e2e/fixtures/serviceToken';

const port = Number(process.env.FAIRWAY_E2E_PORT ?? 7300);

/** `FAIRWAY_E2E_ONLY=app` starts and tests one of `app`, `legacy` and `pictures`. */
const only = process.env.FAIRWAY_E2E_ONLY;
const wanted = ({ project }: { project: string }) => !only || project === only;

/** One demo per app: the real command, with ports, fleet and database of its own. */
const demos = [
  { project: 'app', args: '', port },
  { project: 'legacy', args: ' --legacy', port: port + 2 },
]
  .filter(wanted)
  .map(demo => ({ ...demo, url: `http://localhost:${demo.port}` }));

/** The cards over fixtures, without a backend, against the pictures of the documentation. */
const pictures = [
  { project: 'pictures', url: `http://localhost:${port + 4}`, port: port + 4 },
].filter(wanted);

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'e2e/report/artifacts',
  fullyParallel: false,
  workers: 1,
  timeout: 60_000,
  expect: {
    timeout: 15_000,
    toHaveScreenshot: {
      animations: 'disabled',
      caret: 'hide',
      // Two state colours of one theme differ by more than this; what smooths an edge is not counted.
      threshold: 0.1,
      // Fewer than two icons of states differ by.
      maxDiffPixels: 20,
    },
  },
  // A picture that is missing is a failure; --update-snapshots makes it.
  updateSnapshots: 'none',
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
        '--font-render-hinting=none',
        '--disable-lcd-text',
        '--force-color-profile=srgb',
      ],
    },
  },
  projects: [
    ...pictures.map(({ project, url }) => ({
      name: project,
      testDir: `e2e/${project}`,
      snapshotPathTemplate: 'docs/images/states/{arg}{ext}',
      use: {
        baseURL: url,
        locale: 'en-US',
        timezoneId: 'UTC',
        trace: 'off' as const,
      },
    })),
    ...demos.map(({ project, url }) => ({
      name: project,
      testDir: `e2e/${project}`,
      use: { baseURL: url },
    })),
  ],
  webServer: [
    ...pictures.map(({ project, port: ownPort }) => ({
      name: project,
      command: `node e2e/pictures/serve.mjs ${ownPort}`,
      wait: { stdout: /Card states at/ },
      timeout: 60_000,
      stdout: 'pipe' as const,
    })),
    ...demos.map(demo => ({
      name: demo.project,
      command: `node scripts/start.mjs${demo.args}`,
      env: {
        FAIRWAY_PORT: String(demo.port),
        FAIRWAY_FLEET_PORT: String(demo.port + 1),
        FAIRWAY_DB: `e2e/db-${demo.project}`,
        ...serviceAccess,
      },
      wait: { stdout: /Fairway is ready/ },
      timeout: 240_000,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
      stdout: 'pipe' as const,
    })),
  ],
});
