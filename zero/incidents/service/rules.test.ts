import { expect, it } from 'vitest';
import { wouldBeCircular } from './rules';

const edge = (serviceId: string, dependsOnId: string) => ({ serviceId, dependsOnId });

const edges = [edge('web', 'api'), edge('api', 'database'), edge('worker', 'database')];

it.each([
  ['a service that needs itself', 'api', ['api'], true],
  ['a service that is needed by what it needs', 'database', ['api'], true],
  ['a circle through two others', 'database', ['web'], true],
  ['one circle among several', 'database', ['cache', 'web'], true],
  ['a second way to the same service', 'web', ['api', 'database'], false],
  ['what only the service itself had', 'api', ['worker'], false],
  ['nothing', 'api', [], false],
])('finds circles: %s', (_, serviceId, dependsOnIds, expected) => {
  expect(wouldBeCircular(edges, serviceId, dependsOnIds)).toBe(expected);
});

it('comes to an end where the rows have a circle already', () => {
  const circle = [edge('a', 'b'), edge('b', 'a')];
  expect(wouldBeCircular(circle, 'c', ['a'])).toBe(false);
});
