/** Longer than this nobody reads below a row; Argo CD's messages may be pages long. */
const MOST = 280;

/** What Argo CD said, as one closed sentence; what is cut is in the tooltip, which the keyboard reaches. */
export function UpstreamWords({ text }: { text: string }) {
  const said = text.trim().replace(/\s+/g, ' ');
  const whole = /[.!?]$/.test(said) ? said : `${said}.`;
  const style = { overflowWrap: 'anywhere' } as const;
  if (whole.length <= MOST) return <span style={style}>{whole}</span>;
  return (
    // The whole message is reachable by focus too.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <span style={style} title={said} tabIndex={0}>
      {whole.slice(0, MOST).trimEnd()}…
    </span>
  );
}
