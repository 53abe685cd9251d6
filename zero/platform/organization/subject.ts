import { defineSubject } from '@/zero/core/subject';
import { organization } from './schema';

export const organizationSubject = defineSubject({
  type: 'organization',
  label: 'organization',
  table: organization,
  auditFields: [
    'slug',
    'name',
    'timeZone',
    'locale',
    'businessHours',
    'requiresTwoFactor',
    'disabledModules',
  ],
});
