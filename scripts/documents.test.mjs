import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ROOT } from './lib/paths.mjs';
import { workspaces } from './lib/workspaces.mjs';

const read = file => readFileSync(path.join(ROOT, file), 'utf8');

const documents = execFileSync('git', ['ls-files', '*.md'], { cwd: ROOT })
  .toString()
  .trim()
  .split('\n');

const withoutCode = text => text.replace(/```[\s\S]*?```/g, '');

/** Links and pictures of a document, those of other sites left out. */
function linksOf(document) {
  const text = withoutCode(read(document));
  return [/\]\(([^)\s]+)\)/g, /(?:src|srcset)="([^"]+)"/g]
    .flatMap(pattern => [...text.matchAll(pattern)])
    .map(([, link]) => link)
    .filter(link => !/^https?:/.test(link));
}

/** What a heading is called in an address. */
function anchorsOf(document) {
  const headings = withoutCode(read(document)).matchAll(/^#+ (.*)$/gm);
  return [...headings].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- _]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function leadsNowhere(document, link) {
  const [target, anchor] = link.split('#');
  const file = target ? path.join(path.dirname(document), target) : document;
  if (!existsSync(path.join(ROOT, file))) return true;
  return anchor !== undefined && !anchorsOf(file).includes(anchor);
}

test('every link between documents leads somewhere', () => {
  const broken = documents.flatMap(document =>
    linksOf(document)
      .filter(link => leadsNowhere(document, link))
      .map(link => `${document}: ${link}`),
  );
  assert.deepEqual(broken, []);
});

test('TechDocs pages link to TechDocs pages only, and all are in the navigation', () => {
  const pages = documents.filter(document => document.startsWith('docs/'));
  const outside = pages.flatMap(page =>
    linksOf(page)
      .filter(link =>
        path
          .relative('docs', path.join(path.dirname(page), link))
          .startsWith('..'),
      )
      .map(link => `${page}: ${link}`),
  );
  assert.deepEqual(outside, []);
  const navigation = [...read('mkdocs.yml').matchAll(/: (\S+\.md)$/gm)];
  assert.deepEqual(
    navigation.map(([, page]) => `docs/${page}`).sort(),
    pages.sort(),
  );
});

/** Keys in the first column of the tables below a heading. */
function keysBelow(document, heading) {
  const section = read(document).split(`${heading}\n`)[1].split('\n#')[0];
  return [...section.matchAll(/^\| ([^|]+)/gm)].flatMap(([, cell]) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, key]) => key),
  );
}

/** Names of the keys that the schema of `fairway.sources` describes. */
function keysOfSchema() {
  const keys = read('packages/kit-node/config.d.ts').matchAll(
    /^ *(?:\| \{ )?(\w+)\??:/gm,
  );
  const above = [
    'fairway',
    'sources',
    'prometheus',
    'alertmanager',
    'argocd',
    'kubernetes',
  ];
  return [...new Set([...keys].map(([, key]) => key))].filter(
    key => !above.includes(key),
  );
}

test('every package that is published brings the licence', () => {
  const published = [...workspaces().values()].filter(
    ({ manifest }) => !manifest.private,
  );
  assert.ok(published.length > 0);
  assert.deepEqual(
    published
      .map(({ folder }) => path.relative(ROOT, path.join(folder, 'LICENSE')))
      // Packing takes it along from the folder of the package alone: copy it there.
      .filter(
        file =>
          !existsSync(path.join(ROOT, file)) || read(file) !== read('LICENSE'),
      ),
    [],
  );
});

test('README and reference name the same keys, and all of the schema', () => {
  const readme = keysBelow('README.md', '## Configuration keys');
  const reference = keysBelow(
    'docs/reference/configuration.md',
    '# Configuration',
  );
  assert.deepEqual(reference, readme);
  const named = readme.flatMap(key => key.split('.'));
  assert.deepEqual(
    keysOfSchema().filter(key => !named.includes(key)),
    [],
  );
});
