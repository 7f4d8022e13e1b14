import { RememberedAnswers } from './RememberedAnswers';

it('are as many as were allowed, the most recently used', async () => {
  const answers = new RememberedAnswers<string>(2);
  const asked: string[] = [];
  const get = (key: string) =>
    answers.get(key, async () => {
      asked.push(key);
      return key;
    });
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) {
    expect(await get(key)).toBe(key);
  }
  expect(asked).toEqual(['a', 'b', 'c', 'b']);
});

it('do not hold what failed', async () => {
  const answers = new RememberedAnswers<string>(2);
  const ask = jest.fn().mockRejectedValueOnce(new Error('not now'));
  await expect(answers.get('a', ask)).rejects.toThrow('not now');
  ask.mockResolvedValue('now');
  expect(await answers.get('a', ask)).toBe('now');
});
