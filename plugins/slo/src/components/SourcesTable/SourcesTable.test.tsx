import { screen, within } from '@testing-library/react';
import { showSlosPage } from '../SlosPage/__testUtils__/slosPage';

// Looking for roles in large tables takes jsdom seconds on a busy machine.
jest.setTimeout(60_000);

it('lists sources worst first, with the mend', async () => {
  showSlosPage('/slos/sources');
  const table = await screen.findByRole('table', { name: 'Sources' });
  const rows = within(table).getAllByRole('row').slice(1);
  expect(rows[0]).toHaveTextContent(/audit.*Unauthorized/);
  expect(rows[1]).toHaveTextContent("does not accept Fairway's credentials");
  expect(table).toHaveTextContent(
    /edge-1.*Never answered.*never.*nothing yet.*not known/,
  );
  expect(table).toHaveTextContent(/Its clock is 14\ss behind ours/);
  expect(table).toHaveTextContent('partial response: store gateway 2');
  expect(table).toHaveTextContent(
    'Its rules were never read (stage answered with status 500)',
  );
});
