/** Verb, path and body. */
export type Question = [verb: string, path: string, body?: unknown];

/** What both must answer alike to the letter, of an application that was never synced; headers besides. */
export function questionsOf(
  application: string,
): [name: string, question: Question, headers?: Record<string, string>][] {
  return [
    ['no token', ['GET', '/api/v1/applications'], { authorization: '' }],
    [
      'no token of a stream',
      ['GET', '/api/v1/stream/applications'],
      { authorization: '', accept: 'text/event-stream' },
    ],
    ['no JWT', ['GET', '/api/v1/applications'], { authorization: 'Bearer x' }],
    [
      'a bad login',
      ['POST', '/api/v1/session', { username: 'admin', password: 'x' }],
    ],
    ['half a login', ['POST', '/api/v1/session', { username: 'admin' }]],
    [
      'another content type',
      ['POST', '/api/v1/session', '{}'],
      { 'content-type': 'application/json; charset=utf-8' },
    ],
    [
      'who nobody is',
      ['GET', '/api/v1/session/userinfo'],
      { authorization: '' },
    ],
    ['an unknown path', ['GET', '/api/v2/x']],
    ['an unknown application', ['GET', '/api/v1/applications/none']],
    ['one in a project', ['GET', '/api/v1/applications/none?project=default']],
    ['two projects', ['GET', `${application}?project=a&project=b`]],
    ['an unknown project', ['GET', '/api/v1/projects/none']],
    ['an unknown resource', ['GET', '/api/v1/account/can-i/bogus/get/a/b']],
    [
      'an unknown action',
      ['GET', '/api/v1/account/can-i/applications/bogus/a/b'],
    ],
    [
      'a permission',
      ['GET', '/api/v1/account/can-i/applications/sync/default/x'],
    ],
    ['a revision by name', ['GET', `${application}/revisions/HEAD/metadata`]],
    [
      'a source too many',
      [
        'GET',
        `${application}/revisions/${'0'.repeat(40)}/metadata?sourceIndex=3`,
      ],
    ],
    [
      'a version without history',
      [
        'GET',
        `${application}/revisions/${'0'.repeat(40)}/metadata?versionId=9`,
      ],
    ],
    [
      'an unknown commit',
      ['GET', `${application}/revisions/${'0'.repeat(40)}/metadata`],
    ],
    [
      'an unknown ApplicationSet',
      ['GET', '/api/v1/applicationsets/none?appsetNamespace=argocd'],
    ],
    [
      'events of what it does not have',
      [
        'GET',
        `${application}/events?resourceName=x&resourceUID=y&resourceNamespace=z`,
      ],
    ],
    ['no chart', ['GET', `${application}/revisions/1/chartdetails`]],
    ['no windows', ['GET', `${application}/syncwindows`]],
    ['no such manifests', ['GET', `${application}/manifests?revision=nope`]],
    [
      'no resources of a kind',
      ['GET', `${application}/managed-resources?kind=None`],
    ],
    ['nothing to end', ['DELETE', `${application}/operation`]],
    ['an unknown id', ['POST', `${application}/rollback`, { id: 99 }]],
    [
      'an unknown revision',
      ['POST', `${application}/sync`, { revision: 'nope' }],
    ],
    [
      'a bad patch',
      ['PATCH', application, { patchType: 'merge', patch: '{bad' }],
    ],
    [
      'a patch of no type',
      ['PATCH', application, { patchType: 'strategic', patch: '{}' }],
    ],
  ];
}
