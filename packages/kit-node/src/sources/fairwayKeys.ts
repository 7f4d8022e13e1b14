/** What may stand below `fairway` in the configuration; anything else is a typing error. One entry per concern. */
export const FAIRWAY_KEYS: readonly string[] = [
  'argocd',
  'environments',
  'grafana',
  'slo',
  'sources',
];
