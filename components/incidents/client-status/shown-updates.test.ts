import { expect, it } from 'vitest';
import { shownUpdates } from './shown-updates';

const update = (id: string, displayedAt: number, correctsId: string | null = null) => ({
  id,
  organizationId: 'o',
  statusPostId: 'p',
  body: id,
  status: 'investigating',
  displayedAt,
  correctsId,
  createdAt: displayedAt,
});

it('shows the newest first and of the corrections of a text only the newest', () => {
  const updates = [
    update('first correction', 4, 'replaced'),
    update('second', 3),
    update('second correction', 5, 'replaced'),
  ];
  expect(shownUpdates(updates).map(({ id }) => id)).toEqual(['second correction', 'second']);
});
