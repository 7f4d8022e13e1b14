import type { ReactNode } from 'react';

/** Content that may be larger than its place: it scrolls, and the keyboard reaches it. */
export function ScrollRegion(props: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
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
