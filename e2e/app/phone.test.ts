import { expect, test, type Page } from '@playwright/test';
import { accessibilityFaults } from '../fixtures/axe';
import { signInOnPhone } from '../fixtures/signIn';

const CHECKOUT = '/catalog/default/component/checkout';

/** Every page that there is, and what is on it when it is drawn. */
const PAGES: [path: string, shows: RegExp][] = [
  ['/', /Checkout answers/],
  ['/catalog', /All/],
  ['/search', /Search/],
  ['/settings', /Backstage Identity/],
  ['/create', /Templates/],
  ['/docs', /No documents/],
  ['/notifications', /Unread notifications/],
  ['/slos', /Payments answer/],
  ['/slos/prod-eu/payments-availability', /Explain: budget left/],
  ['/slos/prod-eu/checkout-latency', /Golden signals/],
  ['/slos/~catalog/cart-latency', /Rules not loaded/],
  ['/catalog/default/slo/checkout-latency', /Definition/],
  ['/slos/sources', /prod-us/],
  ['/slos/unlinked', /returns-api-availability/],
  [CHECKOUT, /Checkout answers/],
  [`${CHECKOUT}/slo`, /Explain: budget left/],
  [`${CHECKOUT}/kubernetes`, /prod-eu-1/],
  ['/catalog/default/system/shop', /SLOs you may see/],
  ['/catalog/default/domain/commerce', /SLOs you may see/],
  ['/catalog/default/group/team-shop', /team-shop/i],
];

/** Pages of Backstage that are wider than a phone, and why. */
const WIDE: Record<string, string> = {
  '/create': 'the tabs of its header do not wrap',
  '/notifications': 'the pages of its table do not wrap',
  [`${CHECKOUT}/kubernetes`]: 'its table of errors does not scroll by itself',
};

async function overflow(page: Page, path: string): Promise<string[]> {
  if (path in WIDE) return [];
  const pixels = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  return pixels > 0 ? [`${pixels} px wider than the screen`] : [];
}

for (const scheme of ['light', 'dark'] as const) {
  test(`every page is accessible in the ${scheme} theme and fits 360 px`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 360, height: 740 });
    await signInOnPhone(page, 'Sam');
    const faults: Record<string, string[]> = {};
    for (const [path, shows] of PAGES) {
      await test.step(path, async () => {
        await page.goto(path);
        await expect(page.getByText(shows).first()).toBeAttached();
        await page.waitForLoadState('networkidle');
        const found = [
          ...(await overflow(page, path)),
          ...(await accessibilityFaults(page)),
        ];
        if (found.length > 0) faults[path] = found;
      });
    }
    // All at once: one page's fault does not hide another's.
    expect(faults).toEqual({});
  });
}
