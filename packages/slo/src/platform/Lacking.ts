/** An SLO cannot be made of what is there. Never leaves this folder. */
export class Lacking extends Error {
  constructor(message: string, readonly mend: string) {
    super(message);
  }
}
