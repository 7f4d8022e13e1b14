/** Catalog reference of what the SLO is about; else the component of its service. @public */
export const ENTITY_ANNOTATION = 'fairway.dev/entity';
/** Environment, such as `production`. @public */
export const ENVIRONMENT_ANNOTATION = 'fairway.dev/environment';
/** Address of the runbook that alerts link to. @public */
export const RUNBOOK_ANNOTATION = 'fairway.dev/runbook';
/** Labels of the series, comma separated: one budget for each of their values. @public */
export const GROUP_BY_ANNOTATION = 'fairway.dev/group-by';
/** Which alerts for burning there are: `page`, `ticket`, both, or `none`. @public */
export const ALERT_TIERS_ANNOTATION = 'fairway.dev/alert-tiers';
/** Bad events in the long window below which no tier fires. @public */
export const MINIMUM_BAD_EVENTS_ANNOTATION = 'fairway.dev/minimum-bad-events';
/** `off`: no alert where there is no data. @public */
export const NO_DATA_ALERT_ANNOTATION = 'fairway.dev/no-data-alert';
/** How often the series are scraped, as Prometheus writes it; else 30s. @public */
export const SCRAPE_INTERVAL_ANNOTATION = 'fairway.dev/scrape-interval';

/** All annotations that are read. @public */
export const OPENSLO_ANNOTATIONS = [
  ENTITY_ANNOTATION,
  ENVIRONMENT_ANNOTATION,
  RUNBOOK_ANNOTATION,
  GROUP_BY_ANNOTATION,
  ALERT_TIERS_ANNOTATION,
  MINIMUM_BAD_EVENTS_ANNOTATION,
  NO_DATA_ALERT_ANNOTATION,
  SCRAPE_INTERVAL_ANNOTATION,
] as const;
