import { abortable } from './abortable';

interface SharedCall<T> {
  promise: Promise<T>;
  controller: AbortController;
  waiting: number;
}

/** Lets equal calls that overlap share one; it is aborted when nobody waits for it any more. */
export class SharedCalls<T> {
  private readonly running = new Map<string, SharedCall<T>>();

  async run(
    key: string,
    start: (signal: AbortSignal) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    signal?.throwIfAborted();
    const call = this.running.get(key) ?? this.start(key, start);
    call.waiting += 1;
    try {
      return await abortable(call.promise, signal);
    } finally {
      call.waiting -= 1;
      if (call.waiting === 0) {
        this.forget(key, call);
        call.controller.abort();
      }
    }
  }

  private start(
    key: string,
    start: (signal: AbortSignal) => Promise<T>,
  ): SharedCall<T> {
    const controller = new AbortController();
    const call = { promise: start(controller.signal), controller, waiting: 0 };
    this.running.set(key, call);
    return call;
  }

  // An answer is for those who asked before it came, not for later ones.
  private forget(key: string, call: SharedCall<T>): void {
    if (this.running.get(key) === call) {
      this.running.delete(key);
    }
  }
}
