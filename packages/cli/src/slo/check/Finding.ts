/** What a Prometheus says against an SLO, or what cannot work. */
export interface Finding {
  slo: string;
  severity: 'error' | 'warning';
  message: string;
  mend: string;
}
