import { Router } from 'express';
import type { Resource } from './cluster';

const VERBS = ['get', 'list'];

function unique<T>(values: T[]): T[] {
  return [...new Set(values)];
}

function groupOf(name: string, groupVersions: string[]) {
  const versions = groupVersions.map(groupVersion => ({
    groupVersion,
    version: groupVersion.split('/')[1],
  }));
  return { name, versions, preferredVersion: versions[0] };
}

/** What an API server says of the groups, versions and resources that it has. */
export function createDiscovery(resources: Resource[]): Router {
  const router = Router();
  const groupVersions = unique(
    resources.map(({ groupVersion }) => groupVersion),
  );
  const grouped = groupVersions.filter(one => one.includes('/'));
  const groups = unique(grouped.map(one => one.split('/')[0])).map(name =>
    groupOf(
      name,
      grouped.filter(one => one.startsWith(`${name}/`)),
    ),
  );
  router.get('/apis', (_, response) => {
    response.json({ kind: 'APIGroupList', apiVersion: 'v1', groups });
  });
  for (const group of groups) {
    router.get(`/apis/${group.name}`, (_, response) => {
      response.json({ kind: 'APIGroup', apiVersion: 'v1', ...group });
    });
  }
  for (const groupVersion of groupVersions) {
    const path = groupVersion === 'v1' ? '/api/v1' : `/apis/${groupVersion}`;
    router.get(path, (_, response) => {
      response.json({
        kind: 'APIResourceList',
        apiVersion: 'v1',
        groupVersion,
        resources: resources
          .filter(one => one.groupVersion === groupVersion)
          .map(({ plural, kind, store, patch }) => ({
            name: plural,
            singularName: kind.toLowerCase(),
            namespaced: plural !== 'namespaces',
            kind,
            verbs: [
              ...VERBS,
              ...(store ? ['watch'] : []),
              ...(patch ? ['patch'] : []),
            ],
          })),
      });
    });
  }
  return router;
}
