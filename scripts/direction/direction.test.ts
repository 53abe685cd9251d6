import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findUndirected } from './find';

const codes = (source: string) => findUndirected('a.tsx', source).map(({ code }) => code);

it('finds what people wrote where it takes the direction of the page', () => {
  expect(codes('<p>{ticket.title}</p>')).toEqual(['{ticket.title}']);
  expect(codes('<p>#{number} {row?.client?.name}</p>')).toEqual(['{row?.client?.name}']);
  expect(codes('<p>{isFull && ` · ${clientName}`}</p>')).toHaveLength(1);
  expect(codes('<p dir="auto">{title}</p>')).toEqual([]);
  expect(codes('<p dir="auto">{author} wrote:</p>')).toEqual(['{author}']);
  expect(codes('<p>#{number} <bdi>{title}</bdi></p>')).toEqual([]);
  expect(codes('<p>{count}</p>')).toEqual([]);
});

it('gives every text of a person the direction of its own letters', () => {
  const files = globSync('{app,components,lib}/**/*.tsx').filter(
    (file) => !/\.test\.tsx$|design-system/.test(file),
  );
  expect(files.length).toBeGreaterThan(300);
  const undirected = files.flatMap((file) =>
    findUndirected(file, readFileSync(file, 'utf8')).map(
      ({ line, code }) => `${file}:${line} ${code}`,
    ),
  );
  expect(undirected).toEqual([]);
});
