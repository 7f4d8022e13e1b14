import { useCallback, useRef, useState } from 'react';

/** Asked for a little before it scrolls into sight. */
const AHEAD = '200px';

/**
 * Whether an element was ever on the screen: what is below the fold need not be asked for.
 *
 * @returns a ref for the element, and whether it was seen
 * @public
 */
export function useSeen(): [(element: HTMLElement | null) => void, boolean] {
  const [seen, setSeen] = useState(false);
  const observer = useRef<IntersectionObserver>();
  const ref = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    if (!element) return;
    // Old test environments have none; there everything is in sight.
    if (typeof IntersectionObserver === 'undefined') {
      setSeen(true);
      return;
    }
    observer.current = new IntersectionObserver(
      entries => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        setSeen(true);
        observer.current?.disconnect();
      },
      { rootMargin: AHEAD },
    );
    observer.current.observe(element);
  }, []);
  return [ref, seen];
}
