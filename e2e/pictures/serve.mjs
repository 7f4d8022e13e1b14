import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// Serves the page of the card states, built anew by esbuild, on 127.0.0.1: node e2e/pictures/serve.mjs <port>

const PAGE = fileURLToPath(new URL('page', import.meta.url));

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.woff2': 'font/woff2',
};

async function bundle() {
  const { outputFiles } = await build({
    entryPoints: [path.join(PAGE, 'index.tsx')],
    outdir: PAGE,
    write: false,
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    loader: { '.svg': 'dataurl', '.woff': 'file', '.woff2': 'file' },
    define: {
      'process.env.APP_CONFIG': 'undefined',
      'process.env.HAS_REACT_DOM_CLIENT': 'true',
      'process.env.NODE_ENV': '"production"',
    },
    logLevel: 'error',
  });
  return new Map(
    outputFiles.map(file => [
      `/${path.relative(PAGE, file.path)}`,
      file.contents,
    ]),
  );
}

const port = Number(process.argv[2]);
const files = await bundle();
const page = await readFile(path.join(PAGE, 'index.html'));

createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const contents = files.get(pathname);
  // Every other path is one of the app's own.
  const type = contents ? TYPES[path.extname(pathname)] : TYPES['.html'];
  response.setHeader('content-type', type ?? 'application/octet-stream');
  response.end(contents ?? page);
}).listen(port, '127.0.0.1', () =>
  console.log(`Card states at http://localhost:${port}`),
);
