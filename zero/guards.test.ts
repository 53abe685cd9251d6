import { afterEach, describe, expect, it, vi } from 'vitest';
import { unguarded } from './testing/guards';
import { querySamples } from './testing/samples';
import { transformed } from './testing/transformed';

// Takes each filter of each permissions.ts away, one at a time, and expects the tests to see it.

const userId = 'user-1';
const permissions = import.meta.glob<Record<string, unknown>>('./*/*/permissions.ts');

/** No query of a browser starts from these; mutators and the API do. */
const notAsked = new Set([
  'visibleEscalationSteps',
  'visibleEscalationTargets',
  'visibleFeedback',
  'visibleFollowers',
  'visibleMaintenanceWindowServices',
  'visibleMessages',
  'visibleNotes',
  'visibleOrganizations',
  'visibleScheduleLayers',
  'visibleScheduleOverrides',
  'visibleScheduleParticipants',
  'visibleSubjectLinks',
  'visibleTagLinks',
  'visibleTicketEvents',
]);

/** Of a table of `ofNobody`: it holds nothing back. */
const forEverybody = new Set(['visibleHeartbeats']);

const filters = (
  await Promise.all(
    Object.entries(permissions).map(async ([file, load]) =>
      Object.keys(await load())
        .filter((name) => !notAsked.has(name) && !forEverybody.has(name))
        .map((name) => ({ file, name })),
    ),
  )
).flat();

type Bare = { where: (condition: unknown) => unknown };

/** The same name with nothing behind it: a filter that lets everything through. */
async function withoutFilter(name: string) {
  if (name.startsWith('sees'))
    return () =>
      ({ and }: { and: () => unknown }) =>
        and();
  if (name.startsWith('active')) return () => [(members: Bare) => members, {}];
  const { zql } = await import('./builder');
  const table = name
    .replace(/^(visible|own|public)/, '')
    .replace(/ies$/, 'y')
    .replace(/s$/, '');
  const key = `${table.charAt(0).toLowerCase()}${table.slice(1)}`;
  const found = Object.entries(zql).find(([known]) => known === key);
  if (!found) throw new Error(`guards.test.ts knows no table for ${name}`);
  return () => found[1];
}

async function findings(): Promise<string[]> {
  const { queries } = await import('./queries');
  const all: string[] = [];
  for (const [name, samples] of Object.entries(querySamples)) {
    for (const args of samples)
      all.push(...unguarded(await transformed(queries, name, args, { userId }), userId));
  }
  return all;
}

afterEach(() => {
  for (const { file } of filters) vi.doUnmock(file);
  vi.resetModules();
});

describe('without', () => {
  it.each(filters)('$name the tests turn red', async ({ file, name }) => {
    // A module calls its own `sees…` directly, so what it builds on that is taken away with it.
    const built = name.replace(/^sees(.*)$/, 'visible$1s').replace(/([^aeiou])ys$/, '$1ies');
    const known = Object.keys((await permissions[file]?.()) ?? {});
    const taken = [
      name,
      ...(built !== name && known.includes(built) && !notAsked.has(built) ? [built] : []),
    ];
    const holes = await Promise.all(
      taken.map(async (each) => [each, await withoutFilter(each)] as const),
    );
    vi.resetModules();
    vi.doMock(file, async (original) => ({
      ...(await original<Record<string, unknown>>()),
      ...Object.fromEntries(holes),
    }));
    expect(await findings()).not.toEqual([]);
  });
});

it('nothing is found while every filter is in its place', async () => {
  expect(await findings()).toEqual([]);
});
