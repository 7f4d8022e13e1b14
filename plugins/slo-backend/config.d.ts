export interface Config {
  fairway?: {
    /** Where dashboards are. */
    grafana?: {
      /** Such as `https://grafana.example.com`. */
      url: string;
      /**
       * Path of the dashboard of an SLO, such as `/d/slo?var-slo={id}`. `{id}`, `{service}`, `{environment}` and `{source}` are filled
       * in; without a value for one of them there is no link.
       */
      sloDashboard: string;
    };
    slo?: {
      /** How the rules that are loaded were made, where that is not by default; they are compared with what definitions emit. */
      rules?: {
        /** As Prometheus writes it. Default `30s`. */
        nowInterval?: string;
        /** Default `2m`. */
        statusInterval?: string;
        /** Default `1h`. */
        bridge?: string;
        /** Default `30s`. */
        settle?: string;
        /** Labels that name one scrape target. Default `[job, instance]`. */
        target?: string[];
      };
    };
  };
}
