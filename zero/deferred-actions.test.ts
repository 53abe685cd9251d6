import { describe, expect, it, vi } from 'vitest';
import { actionByName } from './action-by-name';
import type { AnyAction } from './core/action';
import { deferActions } from './core/defer-actions';
import { actions as desk } from './desk/actions';
import { actions as deferredDesk } from './desk/deferred-actions';
import { actions as incidents } from './incidents/actions';
import { actions as deferredIncidents } from './incidents/deferred-actions';
import { actions as platform } from './platform/actions';
import { actions as deferredPlatform } from './platform/deferred-actions';

type Actions = Readonly<Record<string, Readonly<Record<string, AnyAction>>>>;

const outline = (actions: Actions) =>
  Object.entries(actions).flatMap(([entity, those]) =>
    Object.entries(those).map(([own, { name, isDurable }]) => [
      `${entity}.${own}`,
      name,
      isDurable,
    ]),
  );

describe.each<[string, Actions, Actions]>([
  ['desk', desk, deferredDesk],
  ['incidents', incidents, deferredIncidents],
  ['platform', platform, deferredPlatform],
])('the module %s', (_, actions, deferred) => {
  it('knows each action that is loaded later, and whether it waits in the outbox', () => {
    expect(outline(deferred).toSorted()).toEqual(outline(actions).toSorted());
  });

  it('leaves no action out of what server and audit log know', () => {
    const names = outline(actions).map(([, name]) => name);
    expect(names.filter((name) => !actionByName.has(String(name)))).toEqual([]);
  });
});

describe('an action whose code is loaded later', () => {
  const call = { tx: { location: 'client' }, ctx: undefined, args: { id: 'a' } } as never;
  const action = (load: () => Promise<never>) => {
    const deferred = deferActions<Record<string, Record<string, AnyAction>>>(
      { note: { write: { isDurable: true } } },
      load,
    );
    return deferred['note']?.['write'] as AnyAction & { fn: (given: never) => Promise<void> };
  };

  it('does what the code says', async () => {
    const fn = vi.fn(async () => {});
    await action(async () => ({ note: { write: { fn } } }) as never).fn(call);
    expect(fn).toHaveBeenCalledExactlyOnceWith(call);
  });

  it('is left to the server while the code cannot be had', async () => {
    await expect(
      action(() => Promise.reject(new TypeError('Failed to fetch'))).fn(call),
    ).resolves.toBeUndefined();
  });
});
