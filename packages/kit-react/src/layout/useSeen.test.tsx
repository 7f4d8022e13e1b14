import { act, render, screen } from '@testing-library/react';
import { useSeen } from './useSeen';

function Subject() {
  const [ref, seen] = useSeen();
  return <p ref={ref}>{seen ? 'asked' : 'not yet'}</p>;
}

describe('useSeen', () => {
  const { IntersectionObserver } = window;
  afterEach(() => {
    window.IntersectionObserver = IntersectionObserver;
  });

  it('is true where nobody can tell', () => {
    render(<Subject />);
    expect(screen.getByText('asked')).toBeInTheDocument();
  });

  it('waits until the element comes into sight, and looks no further', () => {
    let notify: (entries: { isIntersecting: boolean }[]) => void = () => {};
    const disconnect = jest.fn();
    window.IntersectionObserver = class {
      observe = () => {};
      disconnect = disconnect;
      constructor(callback: typeof notify) {
        notify = callback;
      }
    } as unknown as typeof IntersectionObserver;
    render(<Subject />);
    act(() => notify([{ isIntersecting: false }]));
    expect(screen.getByText('not yet')).toBeInTheDocument();
    act(() => notify([{ isIntersecting: true }]));
    expect(screen.getByText('asked')).toBeInTheDocument();
    expect(disconnect).toHaveBeenCalledTimes(1);
  });
});
