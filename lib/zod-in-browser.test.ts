import { globSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { z as Zod } from 'zod';

let z: typeof Zod;
let loadZod: () => Promise<void>;

beforeEach(async () => {
  vi.resetModules();
  ({ z, loadZod } = await import('./zod-in-browser'));
});

function schemas() {
  const name = z.string().trim().min(2, 'Too short.').max(9);
  const place = z.strictObject({ organizationId: z.string().length(36).toLowerCase() });
  return {
    name,
    pair: place.extend({ name, tags: z.array(name.nullable()).max(2).optional() }),
    picked: place.extend({ name }).pick({ name: true }),
    either: z.union([z.literal(1), z.enum(['a', 'b'])]),
    even: z.custom<number>().transform((value, context) => {
      if (value % 2 === 0) return value / 2;
      context.addIssue({ code: 'custom', message: 'Odd.' });
      return z.NEVER;
    }),
  };
}

it('has all parts of zod that schemas of the browser are made of', async () => {
  const parts = await import('./zod-parts');
  const files = globSync('{app,components,lib,zero}/**/*.{ts,tsx}').filter(
    (file) => !/\.test\.tsx?$|^lib\/server|^zero\/testing|^app\/api/.test(file),
  );
  const used = files
    .map((file) => readFileSync(file, 'utf8'))
    .filter((source) => source.includes("import { z } from 'zod';"))
    .flatMap((source) => source.match(/(?<=\bz\s*\.)[a-z]\w*(?=\()|(?<=\bz\.)NEVER/g) ?? []);
  expect(new Set(used).size).toBeGreaterThan(10);
  expect([...new Set(used)].filter((part) => !(part in parts))).toEqual([]);
});

describe('before zod is here', () => {
  it('lets everything through as the schema of a query', () => {
    const { pair } = schemas();
    expect('~standard' in pair).toBe(true);
    expect(pair['~standard'].validate({ any: 1 })).toEqual({ value: { any: 1 } });
  });

  it('checks nothing by accident', () => {
    expect(() => schemas().name.safeParse('')).toThrow('loadZod');
  });
});

describe.each(['before', 'after'])('defined %s zod is here', (when) => {
  async function ready() {
    if (when === 'after') await loadZod();
    const defined = schemas();
    await loadZod();
    return defined;
  }

  it('checks and reads as zod does', async () => {
    const { name, pair, picked, either, even } = await ready();
    const organizationId = 'B0F8F5D6-5D0F-4C43-9A2B-6D0F0A4F7C11';
    expect(name.parse(' Ada ')).toBe('Ada');
    expect(name.safeParse('A').error?.issues[0]?.message).toBe('Too short.');
    expect(pair.parse({ organizationId, name: 'Ada', tags: [null] })).toEqual({
      organizationId: organizationId.toLowerCase(),
      name: 'Ada',
      tags: [null],
    });
    expect(pair.safeParse({ organizationId, name: 'Ada', more: 1 }).success).toBe(false);
    expect(picked.parse({ name: 'Ada' })).toEqual({ name: 'Ada' });
    expect([1, 'b', 'c'].map((value) => either.safeParse(value).success)).toEqual([
      true,
      true,
      false,
    ]);
    expect(even.safeParse(4).data).toBe(2);
    expect(even.safeParse(3).error?.issues[0]?.message).toBe('Odd.');
  });

  it('checks as the schema of a form', async () => {
    const { pair } = await ready();
    expect(pair['~standard'].validate({ any: 1 })).toHaveProperty('issues');
  });

  it('goes into the schemas of code that has the real zod', async () => {
    const { name } = await ready();
    const { z: real } = await import('zod');
    expect(real.object({ name, list: real.array(name) }).parse({ name: ' Ada', list: [] })).toEqual(
      { name: 'Ada', list: [] },
    );
    expect(name).toBeInstanceOf(real.ZodString);
  });
});
