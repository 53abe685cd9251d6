import { defineReference } from '@/zero/core/reference';
import { mutationError } from '@/zero/core/mutation-error';
import { dataSubject } from './subject';

/** What became of the organization's data, which the audit log tells. */
export const dataReference = defineReference(dataSubject, {
  find: () => Promise.reject(mutationError('NOT_ALLOWED')),
  label: () => 'Admin',
  path: () => 'audit',
});
