'use client';

import { EntityArea } from '@/components/platform/detail/entity-area';
import { ClientDetail } from './detail/client-detail';
import { ClientList } from './list/client-list';

/** The client companies: all of them, or the one that the address names. */
export const ClientsArea = () => (
  <EntityArea capability="client.read" List={ClientList} Detail={ClientDetail} />
);
