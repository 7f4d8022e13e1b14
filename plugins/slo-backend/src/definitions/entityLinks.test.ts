import { webAddress } from './entityLinks';

it.each([
  ['https://runbooks.example/checkout', 'https://runbooks.example/checkout'],
  ['http://runbooks.example', 'http://runbooks.example/'],
  ['file:///etc/passwd', undefined],
  ['data:text/html,x', undefined],
  ['/relative', undefined],
  ['https://me:secret@git.example/slos.yaml', undefined],
  ['https://token@git.example/slos.yaml', undefined],
  [undefined, undefined],
])('of %s a browser gets %s', (text, url) => {
  expect(webAddress(text)).toBe(url);
});
