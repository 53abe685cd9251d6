import { defineReference } from '@/zero/core/reference';
import { seesService } from './permissions';
import { serviceSubject } from './subject';
import { serviceFor } from './write';

export const serviceReference = defineReference(serviceSubject, {
  table: 'service',
  sees: seesService,
  find: serviceFor,
  label: (service) => service?.name ?? 'A service',
  path: (id) => `services/${id}`,
  notifications: false,
  links: 'service.read',
});
