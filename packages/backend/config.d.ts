export interface Config {
  permission?: {
    /** Refs of the groups whose members hold a role, such as `group:default/platform`. */
    roles?: {
      /** Runs the platform: reads everything, writes the catalog, runs templates. */
      platform?: string[];
      /** Reads every SLO and every source. */
      sre?: string[];
      /** Reads what the others read, writes nothing. */
      audit?: string[];
    };
  };
}
