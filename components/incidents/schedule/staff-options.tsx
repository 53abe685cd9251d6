import { Avatar } from '@/components/ui/avatar';
import type { Staff } from './use-schedules';

/** Everybody who can be on call, to choose from. */
export const staffOptions = (staff: Staff) =>
  [...staff.values()]
    .filter(({ leftAt }) => leftAt === null)
    .map(({ id, name, hue }) => ({
      value: id,
      label: name,
      icon: <Avatar name={name} seed={id} hue={hue} size="sm" decorative />,
    }));
