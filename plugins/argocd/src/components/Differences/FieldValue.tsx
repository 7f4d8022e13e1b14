import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Code } from '@fairway/kit-react';
import { argoCdTranslationRef } from '../../translations';

/** Longer values are cut; the tooltip has all, and the keyboard reaches it. */
const MOST = 160;

/** A value as JSON; that it is absent, or secret, in words. */
export function FieldValue(props: { value?: string; secret?: boolean }) {
  const { value, secret } = props;
  const { t } = useTranslationRef(argoCdTranslationRef);
  if (secret) return <>{t('differences.masked')}</>;
  if (value === undefined) return <>{t('differences.absent')}</>;
  const text = unquoted(value);
  if (text.length <= MOST) return <Code>{text}</Code>;
  return (
    // The whole value is reachable by focus too.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <span title={text} tabIndex={0}>
      <Code>{text.slice(0, MOST)}…</Code>
    </span>
  );
}

/** A string needs no quotes to be told from other values, unless it looks like one of them. */
function unquoted(json: string): string {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' && value !== '' && !isJson(value)
      ? value
      : json;
  } catch {
    // It is shown as it came.
    return json;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
