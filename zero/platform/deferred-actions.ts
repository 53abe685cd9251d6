// Written by "npm run derive"; changes by hand are lost.
import { deferActions } from '../core/defer-actions';
import type { actions as Actions } from './actions';

/** Stands in the place of `actions.ts` in browsers; see `imports` in package.json. */
export const actions = deferActions<typeof Actions>(
  {
    attachment: { discard: {} },
    draft: { keep: {}, discard: {}, take: {} },
    member: {
      invite: {},
      change: {},
      changeEmail: {},
      disable: {},
      enable: {},
      approve: {},
      refuse: {},
      resend: {},
      liftSecondFactor: {},
      merge: {},
      remove: {},
    },
    notification: { read: {}, readAll: {} },
    organization: { change: {} },
    preference: { change: {} },
    link: { add: { isDurable: true }, remove: { isDurable: true } },
    tag: { create: {}, change: {}, remove: {} },
    team: { create: {}, change: {}, remove: {}, restore: {} },
    view: { create: {}, change: {}, remove: {} },
  },
  async () => (await import('./actions')).actions,
);
