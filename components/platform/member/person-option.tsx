import { Avatar } from '@/components/ui/avatar';
import type { Profile } from '@/zero/platform/member/schema';

/** A person to choose, with their picture. */
export const personOption = ({ id, name, hue }: Pick<Profile, 'id' | 'name' | 'hue'>) => ({
  value: id,
  label: name,
  icon: <Avatar name={name} seed={id} hue={hue} size="sm" decorative />,
});
