import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createCommitUrl } from './commitUrl';

const commitUrl = createCommitUrl(
  ScmIntegrations.fromConfig(
    new ConfigReader({
      integrations: {
        gitlab: [
          {
            host: 'git.example.com',
            apiBaseUrl: 'https://git.example.com/api/v4',
          },
        ],
        gitea: [{ host: 'gitea.example.com' }],
      },
    }),
  ),
);
const SHA = 'a'.repeat(40);

it.each<[string, string | undefined]>([
  ['https://github.com/a/b', `https://github.com/a/b/commit/${SHA}`],
  ['https://github.com/a/b.git', `https://github.com/a/b/commit/${SHA}`],
  ['git@github.com:a/b.git', `https://github.com/a/b/commit/${SHA}`],
  ['ssh://git@github.com/a/b.git', `https://github.com/a/b/commit/${SHA}`],
  ['ssh://git@github.com:22/a/b.git', `https://github.com/a/b/commit/${SHA}`],
  [
    'https://git.example.com/g/s/b.git',
    `https://git.example.com/g/s/b/-/commit/${SHA}`,
  ],
  [
    'https://gitea.example.com/a/b',
    `https://gitea.example.com/a/b/commit/${SHA}`,
  ],
  ['https://bitbucket.org/a/b', `https://bitbucket.org/a/b/commits/${SHA}`],
  [
    'https://user:secret@github.com/a/b',
    `https://github.com/a/b/commit/${SHA}`,
  ],
  ['https://unknown.example.com/a/b', undefined],
  ['file:///srv/repo', undefined],
  ['oci://registry.example.com/chart', undefined],
  ['nonsense', undefined],
])('%s', (repoUrl, url) => {
  expect(commitUrl(repoUrl, SHA)).toBe(url);
});

it.each(['main', '1.2.3', ''])('%p is no commit', revision => {
  expect(commitUrl('https://github.com/a/b', revision)).toBeUndefined();
});
