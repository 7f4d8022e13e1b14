import type { GitHost } from '../GitHost';

/** Repositories of hosts where all have an owner and a name. */
export const ownerAndName: GitHost['repositoryOf'] = ({ path }, baseUrl) =>
  path.length === 2
    ? { path, page: `${baseUrl}/${path.join('/')}` }
    : undefined;
