import { Fragment, type ReactNode } from 'react';
import { Code } from './Code';

/** @public */
export interface RichTextProps {
  /** A translated sentence: `**cause**` is bold, `` `code` `` is code, `<name/>` is the slot of that name. */
  text: string;
  /** By name. Text from elsewhere goes in by a slot: there it is no markup. */
  slots?: Record<string, ReactNode>;
}

const TOKEN = /\*\*(.+?)\*\*|`([^`]+)`|<([a-zA-Z]+)\/>/g;

/**
 * Draws a whole translated sentence, so that translators may move its links, times and emphasis.
 *
 * @public
 */
export function RichText(props: RichTextProps) {
  const { text, slots = {} } = props;
  return <>{draw(text, slots)}</>;
}

function draw(text: string, slots: Record<string, ReactNode>): ReactNode[] {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [whole, bold, code, slot] = match;
    parts.push(text.slice(end, match.index));
    end = match.index + whole.length;
    parts.push(
      <Fragment key={match.index}>
        {bold !== undefined && (
          <strong style={{ fontWeight: 600 }}>{draw(bold, slots)}</strong>
        )}
        {code !== undefined && <Code>{code}</Code>}
        {slot !== undefined &&
          (Object.hasOwn(slots, slot) ? slots[slot] : whole)}
      </Fragment>,
    );
  }
  parts.push(text.slice(end));
  return parts;
}
