const ONE_HOME =
  'Network I/O exists once: ask a source with `source.request` of @fairway/kit-node, another plugin with `createOperationsClient`, from the browser with `fetchApiRef` (STYLE.md, 3).';
const CLIENTS = ['undici', 'axios', 'got', 'node-fetch', 'cross-fetch'];
const CORE = ['http', 'https', 'http2', 'net', 'tls'];
const MODULES = [...CLIENTS, ...CORE, ...CORE.map(name => `node:${name}`)];

module.exports = {
  root: true,
  overrides: [
    {
      files: ['packages/*/src/**', 'plugins/*/src/**'],
      excludedFiles: [
        // The one home, and what answers in its place.
        'packages/kit-node/src/sources/**',
        'packages/demo-fleet/src/**',
        '**/testing/**',
        '**/__testUtils__/**',
        '**/*.test.*',
      ],
      rules: {
        'no-restricted-globals': [
          'error',
          ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map(
            name => ({ name, message: ONE_HOME }),
          ),
        ],
        'no-restricted-properties': [
          'error',
          ...['globalThis', 'window', 'self', 'global'].map(object => ({
            object,
            property: 'fetch',
            message: ONE_HOME,
          })),
        ],
        // Not `no-restricted-imports`: the configurations of the packages set that one.
        '@typescript-eslint/no-restricted-imports': [
          'error',
          {
            paths: MODULES.map(name => ({
              name,
              message: ONE_HOME,
              allowTypeImports: true,
            })),
          },
        ],
      },
    },
  ],
};
