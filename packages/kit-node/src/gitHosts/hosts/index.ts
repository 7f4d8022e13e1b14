import type { GitHost, GitHostType } from '../GitHost';
import { azure } from './azure';
import { bitbucketCloud } from './bitbucketCloud';
import { bitbucketServer } from './bitbucketServer';
import { gitea } from './gitea';
import { github } from './github';
import { gitlab } from './gitlab';

export const GIT_HOSTS: Record<GitHostType, GitHost> = {
  azure,
  bitbucketCloud,
  bitbucketServer,
  gitea,
  github,
  gitlab,
};
