import { startArgoCd } from './__testUtils__/startArgoCd';

const LIST = '/api/v1/applications';

describe('revisions', () => {
  const { get } = startArgoCd('argocd-eu');
  const revisionOf = async (name: string) => {
    const { sync } = (await get(`${LIST}/${name}`)).body.status;
    return sync.revision ?? sync.revisions[1];
  };

  it('have author, date and message', async () => {
    const revision = await revisionOf('checkout-prod-eu');
    const { body } = await get(
      `${LIST}/checkout-prod-eu/revisions/${revision}/metadata`,
    );
    expect(body).toEqual({
      author: 'Mara <mara@fairway.example>',
      date: '2026-11-22T10:34:43Z',
      message:
        'feat(checkout): retry declined cards (1.48.2)\n\nOne more attempt with the second processor.',
    });
  });

  it('belong to a source and a version of many', async () => {
    const app = `${LIST}/invoice-export-prod-eu`;
    const revision = await revisionOf('invoice-export-prod-eu');
    const metadata = `${app}/revisions/${revision}/metadata`;
    const values = await get(`${metadata}?sourceIndex=1&versionId=1`);
    expect(values.body.author).toBe('Jonas <jonas@fairway.example>');
    const chart = await get(
      `${app}/revisions/4.2.1/chartdetails?sourceIndex=0`,
    );
    expect(chart.body.home).toMatch(/scheduled-service$/);
  });

  it.each([
    ['metadata', '0'.repeat(40), '', /not our ref 0{40}/],
    ['metadata', 'HEAD', '', /revision HEAD must be resolved/],
    ['metadata', '0'.repeat(40), '?sourceIndex=3', /there is only 1 source/],
    ['metadata', '0'.repeat(40), '?versionId=9', /not found for version ID 9/],
    ['chartdetails', '1', '', /^no chart found for application: cart-staging$/],
  ])('%s of %s%s: 500', async (part, revision, query, message) => {
    const { status, body } = await get(
      `${LIST}/cart-staging/revisions/${revision}/${part}${query}`,
    );
    expect([status, body.code]).toEqual([500, 2]);
    expect(body.message).toMatch(message);
  });
});
