import type { StreamProbe } from './Source';
import { SourceError } from './SourceError';

export interface SilenceOptions {
  source: string;
  /** Without any sign of life for so long, it is over. */
  silenceMs: number;
  probe?: StreamProbe;
  /** Nothing more is to be waited for. */
  onOver(error: SourceError): void;
}

/** The silence on a stream: how long it lasts, and, in doubt, whether the source is there at all. */
export class Silence {
  readonly #options: SilenceOptions;
  readonly #timers: NodeJS.Timeout[];
  #asking = new AbortController();

  /** Begins now. */
  static begin(options: SilenceOptions): Silence {
    return new Silence(options);
  }

  private constructor(options: SilenceOptions) {
    this.#options = options;
    const { silenceMs, probe } = options;
    this.#timers = [setTimeout(() => this.#tooLong(), silenceMs)];
    if (probe) {
      this.#timers.push(
        setTimeout(() => void this.#doubt(probe), probe.afterMs),
      );
    }
  }

  /** Something was heard: it begins anew. */
  heard(): void {
    this.#asking.abort();
    this.#timers.forEach(timer => timer.refresh());
  }

  end(): void {
    this.#asking.abort();
    this.#timers.forEach(timer => clearTimeout(timer));
  }

  #tooLong(): void {
    const { source, silenceMs, onOver } = this.#options;
    onOver(
      new SourceError(
        `${source} was silent on its stream for ${silenceMs / 1000} s`,
        { source, reason: 'timeout', state: 'unreachable' },
      ),
    );
  }

  /** Once per silence. */
  async #doubt({ afterMs, ask }: StreamProbe): Promise<void> {
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const { source, onOver } = this.#options;
    try {
      await ask(signal);
    } catch (error) {
      if (signal.aborted) return;
      const said = error instanceof SourceError ? `: ${error.summary}` : '';
      onOver(
        new SourceError(
          `${source} was silent on its stream for ${
            afterMs / 1000
          } s, and when it was asked${said}`,
          {
            source,
            reason: 'timeout',
            state: 'unreachable',
            cause: error,
          },
        ),
      );
    }
  }
}
