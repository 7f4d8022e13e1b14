/** `Ada <ada@example.com>` is Ada: who reads of a commit needs no address. */
export function authorName(author: string | undefined): string | undefined {
  return author?.replace(/\s*<[^<>]*>\s*$/, '') || author;
}
