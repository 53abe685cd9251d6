import { globSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { modules } from './modules';

const routes = join(import.meta.dirname, '../app/t/[slug]');

/** Sections that the sidebar leaves out, and where they are opened instead. */
const elsewhere: Record<string, string> = {
  admin: 'each settings tab that is an entry of its own stands in the sidebar',
  notifications: 'the bell',
  search: 'the search field',
};

const folders = (path: string) =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? entry.name : [],
  );

it('has screens for every group of routes', () => {
  const named = modules.map(({ name }) => `(${name})`);
  expect(folders(routes).toSorted()).toEqual(named.toSorted());
});

describe.each(modules)('$name', ({ name, areas = [], navigation = [] }) => {
  const group = join(routes, `(${name})`);

  it('has a line of the sidebar for each section, or says where it is opened', () => {
    const paths = navigation.map(({ path }) => path);
    const missing = folders(group).filter((each) => !paths.includes(each) && !elsewhere[each]);
    expect(missing).toEqual([]);
  });

  it('names as areas the pages that follow the address by themselves', () => {
    const catchAll = globSync('*/[[][[]...*', { cwd: group }).map((path) => path.split('/')[0]);
    expect(catchAll.length).toBeGreaterThan(0);
    expect(catchAll.filter((each) => !each || !areas.includes(each))).toEqual([]);
  });

  it('names only areas and lines that lead somewhere', () => {
    const sections = folders(routes).flatMap((each) => folders(join(routes, each)));
    const named = [...areas, ...navigation.map(({ path }) => path)];
    expect(named.filter((path) => !sections.includes(path.split('/')[0] ?? ''))).toEqual([]);
  });
});
