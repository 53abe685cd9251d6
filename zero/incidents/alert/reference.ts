import { defineReference } from '@/zero/core/reference';
import { seesAlert } from './permissions';
import { alertSubject } from './subject';
import { alertFor } from './write';

/** The alert's page after `/t/<slug>/`. */
export const alertPath = (id: string) => `alerts/${id}`;

export const alertReference = defineReference(alertSubject, {
  table: 'alert',
  sees: seesAlert,
  find: alertFor,
  label: (alert) => alert?.title ?? 'An alert',
  path: alertPath,
});
