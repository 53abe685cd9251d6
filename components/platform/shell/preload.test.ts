// @vitest-environment happy-dom
import { Zero } from '@rocicorp/zero';
import { expect, it, vi } from 'vitest';
import type { Preloads } from '@/components/platform/module/preloads';
import type { Context } from '@/zero/core/context';
import { schema } from '@/zero/schema';
import { preload } from './preload';
import { noteDrawn } from './preloaded';

it('requests what is on screen, and what comes later once that is drawn', async () => {
  const requested: string[] = [];
  const names = Promise.withResolvers<void>();
  const request = (what: string, complete = Promise.resolve()) => {
    requested.push(what);
    return [{ complete, cleanup: () => void requested.push(`end ${what}`) }];
  };
  const desk: Preloads = {
    name: 'desk',
    first: () => request('first'),
    names: () => request('names', names.promise),
    tools: () => request('tools'),
    recent: () => request('recent'),
  };
  const context: Context = { userId: 'ada', isReplica: true };
  const zero = new Zero({ schema, context, userID: 'ada', cacheURL: null, kvStore: 'mem' });
  const end = preload(zero, { organizationId: 'northwind', memberId: 'ada' }, [desk]);
  expect(requested).toEqual(['first', 'names']);
  noteDrawn();
  await new Promise((resolve) => setTimeout(resolve));
  expect(requested).toEqual(['first', 'names']);
  names.resolve();
  await vi.waitFor(() => expect(requested).toEqual(['first', 'names', 'tools', 'recent']));
  end();
  expect(requested.filter((what) => what.startsWith('end '))).toHaveLength(4);
  await zero.close();
});
