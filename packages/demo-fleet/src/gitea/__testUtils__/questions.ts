/** What is asked of both: below `/api/v1/repos`, with names of commits where `<...>` stands. */
export const QUESTIONS = [
  // Ranges, with and without a folder, in both directions.
  '/shop/deploy/commits?sha=<staging>&not=<production>',
  '/shop/deploy/commits?sha=<production>&not=<staging>',
  '/shop/deploy/commits?sha=<staging>&not=<production>&path=checkout',
  '/shop/deploy/commits?sha=<staging>&not=<production>&path=checkout&page=2',
  '/shop/deploy/commits?sha=<production>&not=<staging>&path=checkout',
  '/shop/deploy/commits?sha=<staging>&not=<production>&path=checkout/base/config.yaml',
  '/shop/deploy/commits?sha=<staging>&path=cart&limit=1',
  '/shop/deploy/commits?sha=<staging>&not=<staging>',
  // Pages.
  '/shop/deploy/commits?sha=<staging>&limit=2',
  '/shop/deploy/commits?sha=<staging>&limit=2&page=2',
  '/shop/deploy/commits?sha=<staging>&limit=2&page=99',
  '/shop/deploy/commits?sha=<staging>&limit=1000',
  '/shop/deploy/commits?sha=<staging>&page=0',
  // Branches.
  '/shop/deploy/commits?sha=main&limit=3',
  '/shop/deploy/commits?sha=production&limit=3',
  '/shop/deploy/commits?limit=3',
  // What is not there.
  '/shop/deploy/commits?sha=<gone>',
  '/shop/deploy/commits?sha=<gone>&path=checkout',
  '/shop/deploy/commits?sha=<staging>&not=<gone>',
  '/shop/deploy/commits?sha=<staging>&not=<gone>&path=checkout',
  '/shop/deploy/commits?sha=<staging>&path=nothing',
  '/shop/nothing/commits?sha=<staging>',
  // One commit.
  '/shop/deploy/git/commits/<staging>?',
  '/shop/deploy/git/commits/<production>?',
  '/shop/deploy/git/commits/<gone>?',
  '/shop/nothing/git/commits/<staging>?',
];
