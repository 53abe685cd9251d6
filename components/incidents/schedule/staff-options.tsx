import { personOption } from '@/components/platform/member/person-option';
import type { Staff } from './use-schedules';

/** Everybody who can be on call, to choose from. */
export const staffOptions = (staff: Staff) =>
  [...staff.values()].filter(({ leftAt }) => leftAt === null).map(personOption);
