// Written by "npm run derive"; changes by hand are lost.
import { deferActions } from '../core/defer-actions';
import type { actions as Actions } from './actions';

/** Stands in the place of `actions.ts` in browsers; see `imports` in package.json. */
export const actions = deferActions<typeof Actions>(
  {
    incident: {
      declare: { isDurable: true },
      changeStatus: { isDurable: true },
      changeSeverity: { isDurable: true },
      changeTitle: { isDurable: true },
      changeSummary: { isDurable: true },
      changeTimes: { isDurable: true },
      setService: { isDurable: true },
      assignRole: { isDurable: true },
      linkAlert: { isDurable: true },
      unlinkAlert: { isDurable: true },
      merge: { isDurable: true },
      page: {},
      acknowledge: { isDurable: true },
      note: { isDurable: true },
      follow: { isDurable: true },
      unfollow: { isDurable: true },
    },
    review: { start: {}, write: {}, changeStatus: {}, assign: {} },
    followUp: {
      add: { isDurable: true },
      change: { isDurable: true },
      setDone: { isDurable: true },
      remove: { isDurable: true },
    },
    alert: { acknowledge: {}, unacknowledge: {}, resolve: {}, reopen: {} },
    maintenanceWindow: { create: {}, change: {}, end: {}, remove: {}, restore: {} },
    service: { create: {}, change: {}, remove: {}, restore: {} },
    schedule: {
      create: {},
      change: {},
      remove: {},
      addLayer: {},
      changeLayer: {},
      removeLayer: {},
      override: {},
      takeOver: {},
      swap: {},
      removeOverride: {},
    },
    escalationPolicy: {
      create: {},
      change: {},
      remove: {},
      addStep: {},
      changeStep: {},
      removeStep: {},
    },
    statusPage: { create: {}, change: {} },
    statusComponent: { create: {}, change: {}, remove: {}, restore: {} },
    statusPost: {
      create: {},
      change: {},
      publish: {},
      addUpdate: {},
      correct: {},
      discard: {},
      restore: {},
    },
  },
  async () => (await import('./actions')).actions,
);
