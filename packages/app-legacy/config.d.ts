export interface Config {
  /** The simulated fleet and its people. Not for production. */
  demo?: {
    /** Starts the simulated fleet on this loopback port. */
    fleet?: {
      /** @visibility frontend */
      port: number;
    };
    /**
     * Who may be signed in as without a password, where `auth.providers.fairway-personas` is set.
     *
     * @deepVisibility frontend
     */
    personas?: Array<{
      /** Entity ref of the user. */
      user: string;
      name: string;
      /** What they do, and for whom. */
      role: string;
      /** What the policy lets them see and do. */
      may: string;
    }>;
  };
}
