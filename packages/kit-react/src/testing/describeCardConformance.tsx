/* eslint-disable jest/no-export -- a suite that the tests of every card call */
import '@testing-library/jest-dom';
import { fireEvent, screen } from '@testing-library/react';
import { cardSystems, renderCard, type CardUnderTest } from './renderCard';
import { unanswered } from './unanswered';

/** @public */
export interface CardAnswer<T> {
  /** What the backend answers. */
  answer: () => T;
  /** Words that the card must then show. */
  shows: (string | RegExp)[];
  /** Words that it must not show. */
  hides?: (string | RegExp)[];
}

/** @public */
export interface CardConformance<T> {
  /** Title of the card: its landmark in every state. */
  title: string;
  /** The card over an API that answers with `load`. */
  card: (load: () => Promise<T>) => CardUnderTest;
  /** Every state that comes with an answer: ready, stale, partial, empty, missing annotation. */
  answers: Record<string, CardAnswer<T>>;
  /** Words for a caller who may not read this. */
  forbidden: (string | RegExp)[];
  /** Words for an entity that is not there. */
  notFound: (string | RegExp)[];
  /** Words for a backend that fails. */
  failed: (string | RegExp)[];
}

// Longer than a card rests before the next focus makes it ask again.
const MINUTE_MS = 60_000;

/**
 * Checks a card in both frontend systems: its landmark stays in all states, each state says its words, nothing is a dash
 * or "N/A", after an error "Try again" asks again, and after a failed refresh the old values stay and are called old.
 *
 * @public
 */
export function describeCardConformance<T>(suite: CardConformance<T>): void {
  const { title, card, answers } = suite;

  describe.each(cardSystems)('in the %s frontend system', system => {
    const show = (load: () => Promise<T>) => renderCard(system, card(load));
    const landmark = () => screen.findByRole('region', { name: title });

    it('has its landmark and says that it loads before the first answer', async () => {
      show(unanswered.loading);
      expect(await landmark()).toBeInTheDocument();
      expect(
        await screen.findByRole('status', { name: `Loading: ${title}` }),
      ).toBeInTheDocument();
    });

    it.each(Object.entries(answers))('shows %s', async (_name, expected) => {
      show(async () => expected.answer());
      const region = await landmark();
      await screen.findByText(expected.shows[0]);
      expectWords(region, expected.shows);
      for (const word of expected.hides ?? [])
        expect(region).not.toHaveTextContent(word);
      expect(region).not.toHaveTextContent(/N\/A|NaN|undefined|null|Infinity/);
      for (const cell of region.querySelectorAll('td, dd'))
        expect(cell.textContent?.trim()).not.toMatch(/^-?$/);
    });

    it('says what the caller may not read and who can mend it', async () => {
      show(unanswered.forbidden);
      expect(await screen.findByText('Not permitted')).toBeInTheDocument();
      expectWords(await landmark(), suite.forbidden);
    });

    it('says that there is no such thing', async () => {
      show(unanswered['not-found']);
      expect(await screen.findByText('Not found')).toBeInTheDocument();
      expectWords(await landmark(), suite.notFound);
    });

    it('keeps the old values after a failed refresh, and says so', async () => {
      const [first] = Object.values(answers);
      const load = jest
        .fn<Promise<T>, []>()
        .mockImplementationOnce(async () => first.answer())
        .mockImplementation(unanswered.failed);
      show(load);
      await screen.findByText(first.shows[0]);
      const clock = jest
        .spyOn(Date, 'now')
        .mockReturnValue(Date.now() + MINUTE_MS);
      fireEvent.focus(window);
      expect(await screen.findByText(/Not refreshed since/)).toBeVisible();
      clock.mockRestore();
      expectWords(await landmark(), [first.shows[0], /the database is locked/]);
    });

    it('says that it failed, with the reason, and tries again', async () => {
      const [first] = Object.values(answers);
      const load = jest
        .fn<Promise<T>, []>()
        .mockImplementationOnce(unanswered.failed)
        .mockImplementation(async () => first.answer());
      show(load);
      expect(await screen.findByText('Failed to load')).toBeInTheDocument();
      expectWords(await landmark(), [
        ...suite.failed,
        /the database is locked/,
        /Last try \d+\s?s ago/,
      ]);
      fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
      expect(await screen.findByText(first.shows[0])).toBeInTheDocument();
      expect(screen.queryByText('Failed to load')).not.toBeInTheDocument();
    });
  });
}

function expectWords(region: HTMLElement, words: (string | RegExp)[]) {
  for (const word of words) expect(region).toHaveTextContent(word);
}
