import { useEffect, useRef, useState } from 'react';
import TextField from '@material-ui/core/TextField';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { sloTranslationRef } from '../../translations';

/** Time without a key after which a search begins. */
const REST_MS = 300;

/** A search field that asks when the person stops typing, not at each key. */
export function SearchField(props: {
  value: string;
  onChange: (value: string) => void;
}) {
  const { value, onChange } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const [text, setText] = useState(value);
  const asked = useRef(value);
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === asked.current) return undefined;
    const timer = setTimeout(() => {
      asked.current = wanted;
      onChange(wanted);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [text, onChange]);
  useEffect(() => {
    // Changed from elsewhere, such as by the Back button.
    if (value === asked.current) return;
    asked.current = value;
    setText(value);
  }, [value]);
  return (
    <TextField
      id="fairway-slo-search"
      size="small"
      variant="outlined"
      type="search"
      label={t('fleet.search')}
      value={text}
      onChange={event => setText(event.target.value)}
    />
  );
}
