'use client';

import { EntityArea } from '@/components/platform/detail/entity-area';
import { AlertDetail } from './alert-detail';
import { AlertList } from './alert-list';

/** The alerts: all of them, or the one that the address names. */
export const AlertsArea = () => (
  <EntityArea capability="alert.read" List={AlertList} Detail={AlertDetail} />
);
