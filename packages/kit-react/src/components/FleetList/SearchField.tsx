import { useEffect, useRef, useState } from 'react';
import TextField from '@material-ui/core/TextField';

/** Time without a key after which a search begins. */
const REST_MS = 300;

/** @public */
export interface SearchFieldProps {
  id: string;
  /** What is searched in. */
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/**
 * A search field that asks when the person stops typing, not at each key.
 *
 * @public
 */
export function SearchField(props: SearchFieldProps) {
  const { id, label, value, onChange } = props;
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
      id={id}
      size="small"
      variant="outlined"
      type="search"
      label={label}
      value={text}
      onChange={event => setText(event.target.value)}
    />
  );
}
