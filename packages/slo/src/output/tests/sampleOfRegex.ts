/** A reader of the part of regular expressions that people write in label matchers. */
class RegexReader {
  private at = 0;

  constructor(private readonly pattern: string) {}

  /** Texts that the whole pattern matches, one for each of its alternatives; `undefined` where it goes beyond us. */
  read(): string[] | undefined {
    const samples = this.alternatives();
    return this.at === this.pattern.length ? samples : undefined;
  }

  private alternatives(): string[] | undefined {
    const all: string[] = [];
    do {
      const samples = this.sequence();
      if (!samples) return undefined;
      all.push(...samples);
    } while (this.take('|'));
    return all;
  }

  private sequence(): string[] | undefined {
    let samples = [''];
    while (this.at < this.pattern.length && !'|)'.includes(this.next)) {
      const atoms = this.atom();
      if (!atoms) return undefined;
      const repeated = this.repeat(atoms);
      samples = samples
        .flatMap(before => repeated.map(atom => before + atom))
        .slice(0, 20);
    }
    return samples;
  }

  private atom(): string[] | undefined {
    if (this.take('(')) {
      this.take('?:');
      const inner = this.alternatives();
      return this.take(')') ? inner : undefined;
    }
    if (this.take('[')) return this.characterClass();
    if (this.take('.')) return ['0'];
    if (this.take('^') || this.take('$')) return [''];
    if (this.take('\\')) return this.escaped();
    if ('*+?{'.includes(this.next)) return undefined;
    return [this.pattern[this.at++]];
  }

  private escaped(): string[] {
    const character = this.pattern[this.at++];
    const classes: Record<string, string> = {
      ...{ d: '0', w: 'a', s: ' ', D: 'a', W: '-', S: 'a', b: '' },
    };
    return [classes[character] ?? character];
  }

  private characterClass(): string[] | undefined {
    const end = this.pattern.indexOf(']', this.at + 1);
    if (end < 0) return undefined;
    const text = this.pattern.slice(this.at, end);
    this.at = end + 1;
    const allowed = new RegExp(`^[${text}]$`);
    return [...'0a5-_A/ .'].filter(c => allowed.test(c)).slice(0, 1);
  }

  private repeat(atoms: string[]): string[] {
    if (this.take('*') || this.take('?')) {
      this.take('?');
      return ['', ...atoms];
    }
    if (this.take('+')) {
      this.take('?');
      return atoms;
    }
    const [all, least] =
      /^\{(\d+)(?:,\d*)?\}/.exec(this.pattern.slice(this.at)) ?? [];
    if (all === undefined) return atoms;
    this.at += all.length;
    return atoms.map(atom => atom.repeat(Math.min(Number(least), 100)));
  }

  private get next(): string {
    return this.pattern[this.at] ?? '';
  }

  private take(text: string): boolean {
    if (!this.pattern.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }
}

/** Texts that a regular expression may match; to be checked, since this knows only the common part of the syntax. */
export function samplesOfRegex(pattern: string): string[] {
  try {
    return new RegexReader(pattern).read() ?? [];
  } catch {
    // No expression that we know, so no sample; whoever asks says that there is none.
    return [];
  }
}
