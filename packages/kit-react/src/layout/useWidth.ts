import { useCallback, useRef, useState } from 'react';

/**
 * Width of an element in pixels, as it changes. Cards take their form from their own width, not from the window's.
 *
 * @returns a ref for the element, and its width; `undefined` until it was measured
 * @public
 */
export function useWidth(): [
  (element: HTMLElement | null) => void,
  number | undefined,
] {
  const [width, setWidth] = useState<number>();
  const observer = useRef<ResizeObserver>();
  const ref = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    // Old test environments have no ResizeObserver; the narrow form is right for them.
    if (!element || typeof ResizeObserver === 'undefined') return;
    observer.current = new ResizeObserver(([entry]) =>
      setWidth(Math.round(entry.contentRect.width)),
    );
    observer.current.observe(element);
  }, []);
  return [ref, width];
}
