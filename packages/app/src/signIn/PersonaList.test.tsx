import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PersonaList } from './PersonaList';

const personas = [
  { user: 'user:default/mara', name: 'Mara', role: 'Developer', may: 'Reads.' },
  { user: 'user:default/pia', name: 'Pia', role: 'Platform', may: 'Writes.' },
];

describe('PersonaList', () => {
  it('names each persona with what they do and may, as separate words', async () => {
    renderInTestApp(<PersonaList personas={personas} onChoose={() => {}} />);
    expect(
      await screen.findByRole('button', { name: 'Mara Developer Reads.' }),
    ).toBeInTheDocument();
  });

  it('is used with the keyboard', async () => {
    const onChoose = jest.fn();
    renderInTestApp(<PersonaList personas={personas} onChoose={onChoose} />);
    await screen.findByRole('button', { name: /^Mara/ });
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(onChoose).toHaveBeenCalledWith('user:default/pia');
  });
});
