import type { OpenSloDocument } from './OpenSloDocument';

const PLAIN_KEY = /^[A-Za-z_][A-Za-z0-9_]*$/;
const PLAIN_NAME = /^[A-Za-z0-9][-A-Za-z0-9_.]{0,62}$/;

function child(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.hasOwn(value, key)
    ? (value as Record<string | number, unknown>)[key]
    : undefined;
}

/** Names that are not valid may hold anything, line breaks included. */
function shown(text: unknown): string {
  if (typeof text !== 'string') return '';
  return PLAIN_NAME.test(text) ? text : JSON.stringify(text.slice(0, 63));
}

/** A field of a document: what stands there, and how people find it. */
export class Place {
  static root(source: OpenSloDocument): Place {
    return new Place(source, [], source.value);
  }

  private constructor(
    private readonly source: OpenSloDocument,
    private readonly keys: (string | number)[],
    readonly value: unknown,
  ) {}

  at(...keys: (string | number)[]): Place {
    return new Place(
      this.source,
      [...this.keys, ...keys],
      keys.reduce(child, this.value),
    );
  }

  /** The fields of a list. */
  items(): Place[] {
    return Array.isArray(this.value)
      ? this.value.map((_, index) => this.at(index))
      : [];
  }

  get exists(): boolean {
    return this.value !== undefined;
  }

  /** `slos.yaml, SLO checkout-availability`. */
  get document(): string {
    const { origin, value } = this.source;
    const kind = shown(child(value, 'kind'));
    const name = shown(child(child(value, 'metadata'), 'name'));
    const what = [kind, name].filter(Boolean).join(' ');
    return what ? `${origin}, ${what}` : origin;
  }

  /** `spec.objectives[0].target`. */
  get path(): string {
    return this.keys.reduce<string>((path, key) => {
      if (typeof key === 'number') return `${path}[${key}]`;
      if (!PLAIN_KEY.test(key)) return `${path}[${JSON.stringify(key)}]`;
      return path ? `${path}.${key}` : key;
    }, '');
  }

  /** Of the field, or of what it is missing in. */
  get line(): number | undefined {
    for (let length = this.keys.length; length >= 0; length--) {
      const line = this.source.lineOf?.(this.keys.slice(0, length));
      if (line !== undefined) return line;
    }
    return undefined;
  }
}
