/** Answers that hold for ever, the most recently used of them; who asks while one is on its way waits for it. */
export class RememberedAnswers<T> {
  readonly #answers = new Map<string, T>();
  readonly #pending = new Map<string, Promise<T>>();

  constructor(private readonly most: number) {}

  /** @param ask - called unless the answer is known or on its way; what it throws is not remembered */
  get(key: string, ask: () => Promise<T>): Promise<T> {
    const known = this.#answers.get(key);
    if (known !== undefined) {
      this.#remember(key, known);
      return Promise.resolve(known);
    }
    const pending = this.#pending.get(key);
    if (pending) return pending;
    const asking = ask()
      .then(answer => this.#remember(key, answer))
      .finally(() => this.#pending.delete(key));
    this.#pending.set(key, asking);
    return asking;
  }

  #remember(key: string, answer: T): T {
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    if (this.#answers.size > this.most) {
      this.#answers.delete(this.#answers.keys().next().value!);
    }
    return answer;
  }
}
