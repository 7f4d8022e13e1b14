import { stringify } from 'yaml';

/**
 * What a file that was made says about itself.
 *
 * @public
 */
export interface MadeFrom {
  /** Files, entities or SLOs that it was made from; `[]` leaves them out. */
  sources: string[];
}

const MOST_SOURCES = 20;

function headerLines({ sources }: MadeFrom): string[] {
  const shown = sources.slice(0, MOST_SOURCES);
  const more = sources.length - shown.length;
  return [
    'Made by Fairway: change what it was made from, not this file.',
    ...(shown.length > 0 ? ['Made from:'] : []),
    // A name with a line break would end the comment.
    ...shown.map(source => `  ${source.replace(/\s+/g, ' ')}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

/**
 * YAML that Go's parsers of either version read alike: what YAML 1.1 takes for a boolean or a time is quoted, long
 * expressions stay on one line, nothing is an alias.
 */
export function ruleYaml(value: unknown, madeFrom: MadeFrom): string {
  const header = headerLines(madeFrom).map(line => `# ${line}\n`);
  const body = stringify(value, {
    version: '1.1',
    lineWidth: 0,
    aliasDuplicateObjects: false,
    minContentWidth: 0,
  });
  return header.join('') + body;
}
