import { deskPreloads } from './desk/preloads';
import { incidentsPreloads } from './incidents/preloads';
import type { Preloads } from './platform/module/preloads';
import { platformPreloads } from './platform/preloads';

/** What the modules ask for at the start; apart from their screens, whose code need not have run. */
export const modulePreloads: readonly Preloads[] = [
  deskPreloads,
  incidentsPreloads,
  platformPreloads,
];
