import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PersonaList } from './PersonaList';

const personas = [
  { user: 'user:default/mara', name: 'Mara', role: 'Developer', may: 'Reads.' },
  { user: 'user:default/pia', name: 'Pia', role: 'Platform', may: 'Writes.' },
];

describe('PersonaList', () => {
  it('names each persona with what they do and may, as separate words', () => {
    render(<PersonaList personas={personas} onChoose={() => {}} />);
    expect(
      screen.getByRole('button', { name: 'Mara Developer Reads.' }),
    ).toBeInTheDocument();
  });

  it('is used with the keyboard', async () => {
    const onChoose = jest.fn();
    render(<PersonaList personas={personas} onChoose={onChoose} />);
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(onChoose).toHaveBeenCalledWith('user:default/pia');
  });
});
