import { isArgoCdAvailable } from './isArgoCdAvailable';

const entity = (annotations?: Record<string, string>) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'checkout', annotations },
});

it.each(['argocd/app-name', 'argocd/app-selector', 'argocd/project-name'])(
  '%s links',
  key => expect(isArgoCdAvailable(entity({ [key]: 'checkout' }))).toBe(true),
);

it.each<Record<string, string> | undefined>([
  undefined,
  {},
  { 'argocd/instance-name': 'argocd-eu' },
])('%j links nothing', annotations =>
  expect(isArgoCdAvailable(entity(annotations))).toBe(false),
);
