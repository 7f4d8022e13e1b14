import type { ReactNode } from 'react';

/** @public */
export interface ScrollRegionProps {
  label: string;
  className?: string;
  children: ReactNode;
}

/**
 * Content that may be larger than its place: it scrolls, and the keyboard reaches it.
 *
 * @public
 */
export function ScrollRegion(props: ScrollRegionProps) {
  const { label, className, children } = props;
  return (
    <div
      role="region"
      aria-label={label}
      className={className}
      // Without it a keyboard cannot scroll here.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {children}
    </div>
  );
}
