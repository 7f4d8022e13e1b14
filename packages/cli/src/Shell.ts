/** What a command may use of the process that it runs in. */
export interface Shell {
  env: Record<string, string | undefined>;
  /** To standard output. */
  write(text: string): void;
  /** To standard error. */
  complain(text: string): void;
  /** All of standard input. */
  read(): Promise<string>;
}
