import { act, renderHook } from '@testing-library/react';
import { responseError } from '../testing/responseError';
import { useOperation } from './useOperation';

const SECOND = 1000;

function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<T>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
}

const pass = (ms: number) =>
  act(async () => {
    await jest.advanceTimersByTimeAsync(ms);
  });

function setVisibility(state: DocumentVisibilityState) {
  jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
}

describe('useOperation', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    setVisibility('visible');
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('has neither value nor failure before the first answer', async () => {
    const { result } = renderHook(() =>
      useOperation('a', () => new Promise<string>(() => {})),
    );
    expect(result.current.value).toBeUndefined();
    expect(result.current.failure).toBeUndefined();
  });

  it('keeps the old value while it refreshes, then has the new one', async () => {
    const second = deferred<string>();
    const load = jest
      .fn()
      .mockResolvedValueOnce('old')
      .mockReturnValueOnce(second.promise);
    const { result } = renderHook(() => useOperation<string>('a', load));
    await pass(0);
    expect(result.current.value).toBe('old');

    await pass(30 * SECOND);
    expect(load).toHaveBeenCalledTimes(2);
    expect(result.current.value).toBe('old');

    second.resolve('new');
    await pass(0);
    expect(result.current.value).toBe('new');
  });

  it('does not ask again while it still waits', async () => {
    const load = jest.fn(() => new Promise<string>(() => {}));
    renderHook(() => useOperation('a', load));
    await pass(95 * SECOND);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('rests while the page is hidden and asks when it is back', async () => {
    const load = jest.fn().mockResolvedValue('value');
    renderHook(() => useOperation<string>('a', load));
    await pass(0);
    setVisibility('hidden');
    await pass(120 * SECOND);
    expect(load).toHaveBeenCalledTimes(1);

    setVisibility('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('focus'));
    await pass(0);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('does not ask at once when the focus only flickers', async () => {
    const load = jest.fn().mockResolvedValue('value');
    renderHook(() => useOperation<string>('a', load));
    await pass(2 * SECOND);
    window.dispatchEvent(new Event('focus'));
    await pass(0);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('keeps the last good value after a failed refresh, with the failure', async () => {
    const load = jest
      .fn()
      .mockResolvedValueOnce('good')
      .mockRejectedValueOnce(new Error('connection reset'));
    const { result } = renderHook(() => useOperation<string>('a', load));
    await pass(0);
    const { loadedAt } = result.current;
    await pass(30 * SECOND);
    expect(result.current.value).toBe('good');
    expect(result.current.failure).toEqual({
      kind: 'failed',
      status: undefined,
      message: 'connection reset',
    });
    expect(result.current.loadedAt).toBe(loadedAt);
    expect(result.current.triedAt).toBeGreaterThan(loadedAt!);
  });

  it.each([
    [403, 'forbidden'],
    [404, 'notFound'],
  ])('drops the value when a refresh is answered %p', async (status, kind) => {
    const error = await responseError(status, {
      name: 'Error',
      message: 'not any more',
    });
    const load = jest
      .fn()
      .mockResolvedValueOnce('secret')
      .mockRejectedValueOnce(error);
    const { result } = renderHook(() => useOperation<string>('a', load));
    await pass(0);
    expect(result.current.value).toBe('secret');
    await pass(30 * SECOND);
    expect(result.current.value).toBeUndefined();
    expect(result.current.failure).toEqual({
      kind,
      status,
      message: 'not any more',
    });
  });

  it('starts from nothing and ends the request when the key changes', async () => {
    const signals: AbortSignal[] = [];
    const answers = { a: deferred<string>(), b: deferred<string>() };
    const { result, rerender } = renderHook(
      ({ key }: { key: 'a' | 'b' }) =>
        useOperation(key, signal => {
          signals.push(signal);
          return answers[key].promise;
        }),
      { initialProps: { key: 'a' } as { key: 'a' | 'b' } },
    );
    await pass(0);
    rerender({ key: 'b' });
    expect(signals[0].aborted).toBe(true);

    answers.a.resolve('of a');
    await pass(0);
    expect(result.current.value).toBeUndefined();

    answers.b.resolve('of b');
    await pass(0);
    expect(result.current.value).toBe('of b');
    rerender({ key: 'a' });
    expect(result.current.value).toBeUndefined();
  });

  it('asks once where it is not to refresh, and again on retry', async () => {
    const load = jest.fn().mockResolvedValue('costly');
    const { result, unmount } = renderHook(() =>
      useOperation<string>('a', load, { refresh: false }),
    );
    await pass(120 * SECOND);
    window.dispatchEvent(new Event('focus'));
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(0);
    expect(load).toHaveBeenCalledTimes(1);
    expect(result.current.value).toBe('costly');

    act(() => result.current.retry());
    await pass(0);
    expect(load).toHaveBeenCalledTimes(2);
    unmount();
    expect(load.mock.calls[1][0].aborted).toBe(true);
  });

  it('asks often while something is under way, and once more when it ends', async () => {
    const load = jest.fn().mockResolvedValue('progress');
    const { rerender } = renderHook(
      ({ busy }: { busy: boolean }) =>
        useOperation<string>('a', load, { refresh: busy ? 'often' : false }),
      { initialProps: { busy: true } },
    );
    await pass(9 * SECOND);
    expect(load).toHaveBeenCalledTimes(3);
    rerender({ busy: false });
    await pass(60 * SECOND);
    expect(load).toHaveBeenCalledTimes(4);
  });

  it('asks again on retry', async () => {
    const load = jest
      .fn()
      .mockRejectedValueOnce(new Error('down'))
      .mockResolvedValueOnce('up');
    const { result } = renderHook(() => useOperation<string>('a', load));
    await pass(0);
    expect(result.current.failure?.message).toBe('down');
    act(() => result.current.retry());
    await pass(0);
    expect(result.current.value).toBe('up');
    expect(result.current.failure).toBeUndefined();
  });

  it('ends its request and asks no more when it goes away', async () => {
    const load = jest.fn(
      (_signal: AbortSignal) => new Promise<string>(() => {}),
    );
    const { unmount } = renderHook(() => useOperation('a', load));
    await pass(0);
    unmount();
    expect(load.mock.calls[0][0].aborted).toBe(true);
    await pass(60 * SECOND);
    expect(load).toHaveBeenCalledTimes(1);
  });
});
