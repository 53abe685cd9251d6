'use client';

import { EntityArea } from '@/components/platform/detail/entity-area';
import { ServiceDetail } from './service-detail';
import { ServiceList } from './service-list';

/** The services: all of them, or the one that the address names. */
export const ServicesArea = () => (
  <EntityArea capability="service.read" List={ServiceList} Detail={ServiceDetail} />
);
