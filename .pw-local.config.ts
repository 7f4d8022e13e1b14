import base from './playwright.config';
export default { ...base, webServer: undefined, projects: [{ name: 'app', testDir: 'e2e/app', use: { baseURL: 'http://localhost:9700' } }], use: { ...base.use, trace: 'off', screenshot: 'only-on-failure' }, outputDir: '/tmp/shots/tab/e2e', reporter: 'list' };
