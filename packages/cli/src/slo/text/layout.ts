const WIDTH = 80;

/** Text in lines of at most 80 columns, at spaces; a word that is longer stands alone. */
export function wrap(text: string, indent = '', hanging = indent): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = lines.length === 0 ? indent : hanging;
    let empty = true;
    for (const word of paragraph.split(' ')) {
      if (!empty && line.length + 1 + word.length > WIDTH) {
        lines.push(line);
        line = hanging;
        empty = true;
      }
      line += empty ? word : ` ${word}`;
      empty = false;
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

/** PromQL in lines: a text in quotes stays whole, so that the query can be copied. */
export function wrapPromql(expression: string, indent: string): string[] {
  const words = expression.match(/(?:"(?:[^"\\]|\\.)*"|\S)+/g) ?? [];
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= WIDTH) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else {
      lines.push(indent + word);
    }
  }
  return lines;
}

/** Columns, two spaces apart; what follows the last one goes on below it. */
export function columns(rows: string[][], indent = ''): string[] {
  const count = Math.max(0, ...rows.map(row => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map(row => row[column]?.length ?? 0)),
  );
  return rows.flatMap(row => {
    const before = row
      .slice(0, -1)
      .map((cell, column) => `${cell.padEnd(widths[column])}  `)
      .join('');
    const start = indent + before;
    return wrap(row.at(-1) ?? '', start, ' '.repeat(start.length));
  });
}

/** A heading, underlined so that it stands out without colours. */
export function heading(text: string): string[] {
  return [text, '-'.repeat(Math.min(WIDTH, text.length))];
}

/** Paragraphs of lines as one text. */
export function toText(paragraphs: string[][]): string {
  const filled = paragraphs.filter(lines => lines.length > 0);
  return `${filled.map(lines => lines.join('\n')).join('\n\n')}\n`;
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
