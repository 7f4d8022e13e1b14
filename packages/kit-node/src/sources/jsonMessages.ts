const LINE = /\r\n|\n|\r/;

/** What a stream said: a whole message, or only that it is alive. */
export type RawMessage = { text: string } | 'alive';

export class MessageTooLargeError extends Error {}

/**
 * Cuts a stream into messages: server-sent events (their `data` lines), or else one message a line. Comments and empty
 * lines are signs of life.
 */
export async function* jsonMessages(
  chunks: AsyncIterable<Buffer>,
  options: { events: boolean; maxBytes: number },
): AsyncGenerator<RawMessage> {
  const { events, maxBytes } = options;
  const decoder = new TextDecoder();
  let rest = '';
  let data: string[] = [];
  for await (const chunk of chunks) {
    rest += decoder.decode(chunk, { stream: true });
    // A carriage return at the end may be half of a line's end.
    const lines = rest.endsWith('\r') ? [rest] : rest.split(LINE);
    rest = lines.pop() ?? '';
    if (rest.length + data.join('').length > maxBytes) {
      throw new MessageTooLargeError();
    }
    let spoke = false;
    for (const line of lines) {
      if (!events) {
        if (line.trim() === '') continue;
        spoke = true;
        yield { text: line };
      } else if (line.startsWith('data:')) {
        data.push(line.slice(5).replace(/^ /, ''));
      } else if (line === '' && data.length > 0) {
        spoke = true;
        yield { text: data.join('\n') };
        data = [];
      }
    }
    if (!spoke) yield 'alive';
  }
  // What ends in the middle is no message; a last line without its end is one.
  if (!events && rest.trim() !== '') yield { text: rest };
}
