// Written by "npm run derive"; changes by hand are lost.
import { deferActions } from '../core/defer-actions';
import type { actions as Actions } from './actions';

/** Stands in the place of `actions.ts` in browsers; see `imports` in package.json. */
export const actions = deferActions<typeof Actions>(
  {
    client: { create: {}, change: {}, disable: {}, enable: {}, merge: {}, remove: {} },
    clientNote: { write: {}, change: {}, remove: {}, restore: {} },
    feedback: { leave: { isDurable: true } },
    holiday: { create: {}, remove: {} },
    macro: { create: {}, change: {}, remove: {} },
    message: { post: { isDurable: true } },
    note: { write: { isDurable: true } },
    payment: { record: {}, change: {}, void: {} },
    slaPolicy: { create: {}, change: {}, remove: {} },
    ticket: {
      create: { isDurable: true },
      assign: { isDurable: true },
      changeStatus: { isDurable: true },
      changePriority: { isDurable: true },
      changeType: { isDurable: true },
      changeTeam: { isDurable: true },
      changeTitle: { isDurable: true },
      changeClient: { isDurable: true },
      changeRequester: { isDurable: true },
      close: { isDurable: true },
      reopen: { isDurable: true },
      tag: { isDurable: true },
      untag: { isDurable: true },
      follow: { isDurable: true },
      unfollow: { isDurable: true },
      relate: { isDurable: true },
      unrelate: { isDurable: true },
      merge: { isDurable: true },
      unmerge: { isDurable: true },
      snooze: { isDurable: true },
      wake: { isDurable: true },
      applyMacro: { isDurable: true },
    },
    ticketType: { create: {}, change: {}, remove: {}, restore: {} },
  },
  async () => (await import('./actions')).actions,
);
