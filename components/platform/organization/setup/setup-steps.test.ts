import { expect, it } from 'vitest';
import { type SetupState, setupSteps } from './setup-steps';

const nothing: SetupState = {
  teams: 0,
  types: 0,
  policies: 0,
  clients: 0,
  people: 1,
  isSending: undefined,
};
const doneOf = (state: Partial<SetupState>) =>
  setupSteps('acme', { ...nothing, ...state }).flatMap(({ label, isDone }) =>
    isDone ? [label] : [],
  );

it('begins with nothing done for an admin alone', () => {
  expect(doneOf({})).toEqual([]);
  expect(doneOf({ isSending: false })).toEqual([]);
});

it.each<[Partial<SetupState>, string]>([
  [{ teams: 1 }, 'Add your teams'],
  [{ types: 3 }, 'Choose ticket types'],
  [{ policies: 1 }, 'Set service levels'],
  [{ isSending: true }, 'Turn on email'],
  [{ clients: 1 }, 'Import clients and tickets'],
  [{ people: 2 }, 'Invite your colleagues'],
])('%j does one step', (state, label) => {
  expect(doneOf(state)).toEqual([label]);
});
