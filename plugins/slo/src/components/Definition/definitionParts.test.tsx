import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { detailsOf } from '../../testing/details';
import { sloStatus } from '../../testing';
import { translate } from '../../testing/translate';
import { definitionParts } from './definitionParts';

it('does not say that there is no document where one may not be read', async () => {
  const details = detailsOf(sloStatus({ definition: 'valid' }), {
    definition: undefined,
  });
  const { badge, body } = definitionParts(details, translate);
  renderInTestApp(
    <>
      {badge}
      {body}
    </>,
  );
  expect(await screen.findByText('Not permitted')).toBeInTheDocument();
  expect(
    screen.getByText('You may not read the document that defines this SLO.'),
  ).toBeInTheDocument();
});
