import { expect, it } from 'vitest';
import { actionByName } from './action-by-name';
import { isDurable } from './mutators';

const names = [...actionByName.keys()];
const isWork = (name: string) =>
  /^(?:message|note|ticket|feedback|incident|followUp|link)\./.test(name);

it('keeps what is done with tickets until the server has it', () => {
  expect(names.filter(isWork).length).toBeGreaterThan(20);
  // A page that waited for a connection could come when nobody needs it any more.
  expect(names.filter((name) => isWork(name) && !isDurable(name))).toEqual(['incident.page']);
});

it('keeps nothing else, and no name that is no mutator’s', () => {
  const others = [...names.filter((name) => !isWork(name)), 'ticket.nonsense', 'message'];
  expect(others.filter(isDurable)).toEqual([]);
});
