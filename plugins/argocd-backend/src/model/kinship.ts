import type { UpstreamApplication } from '../upstream/application';

/** An application by name; `namespace` absent: where its Argo CD runs. */
export interface ApplicationName {
  namespace?: string;
  name: string;
}

/** What Argo CD says of an Application as a part of another, and of others as its parts. */
export interface Kinship {
  /** The application that declares it, as Argo CD marked it. */
  declaredBy?: ApplicationName;
  /** The Applications that it declares itself, `<namespace>/<name>`; `undefined`: not told. */
  declares?: string[];
}

const TRACKING_ANNOTATION = 'argocd.argoproj.io/tracking-id';
const TRACKING_LABEL = 'app.kubernetes.io/instance';
// <application>:argoproj.io/Application:<namespace>/<name>
const TRACKING_ID = /^([^:]+):argoproj\.io\/Application:([^/]*)\/(.+)$/;

/** Argo CD writes `<namespace>_<name>` of applications outside of its own namespace. */
function parseName(written: string): ApplicationName {
  const [namespace, name] = written.split('_');
  return name === undefined ? { name: written } : { namespace, name };
}

function declaredBy({
  metadata: { name, namespace, annotations = {}, labels = {} },
}: UpstreamApplication): ApplicationName | undefined {
  const id = annotations[TRACKING_ANNOTATION];
  if (id === undefined) {
    const label = labels[TRACKING_LABEL];
    return label ? parseName(label) : undefined;
  }
  // Copied with the object that it was of, it says nothing of this one.
  const [, owner, ofNamespace, ofName] = TRACKING_ID.exec(id) ?? [];
  const isOwn = ofName === name && (!namespace || ofNamespace === namespace);
  return owner !== undefined && isOwn ? parseName(owner) : undefined;
}

/** Whether an object of an application is an Application. */
export function isApplication({
  group,
  kind,
}: {
  group?: string;
  kind: string;
}): boolean {
  return group === 'argoproj.io' && kind === 'Application';
}

/** What an Application says of its parents and children. */
export function kinshipOf(application: UpstreamApplication): Kinship {
  return {
    declaredBy: declaredBy(application),
    declares: application.status?.resources
      ?.filter(isApplication)
      .map(({ namespace = '', name }) => `${namespace}/${name}`),
  };
}
