const ADDRESSES = [
  // URLs, with whatever user, password and query they have.
  /\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>\\]+/gi,
  // IPv6 in brackets: two colons at least, which no range of PromQL has.
  /\[(?=[^\]]*:[^\]]*:)[0-9a-f:.%]+\](:\d+)?/gi,
  /\b\d{1,3}(\.\d{1,3}){3}(:\d+)?\b/g,
  // A host with its port; a letter makes it none of the places and times such as 1:23.
  /\b(?=[\d.-]*[a-z])[a-z0-9-]+(\.[a-z0-9-]+)*:\d{2,5}\b/gi,
  // A name of three or more parts.
  /\b([a-z0-9-]+\.){2,}[a-z]{2,}\b/gi,
  /\b(bearer|basic)\s+[a-z0-9+/._~=-]{6,}/gi,
];

/**
 * What a source said, for people who may not see the source itself: addresses, hosts and credentials become `…`.
 *
 * @public
 */
export function withoutAddresses(text: string): string {
  return ADDRESSES.reduce(
    (clean, address) => clean.replace(address, '…'),
    text,
  );
}
