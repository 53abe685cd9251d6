import { Avatar } from '@/components/ui/avatar';
import type { Profile } from '@/zero/platform/member/schema';

/** A person's face and name in one line. */
export function Person({ id, name, hue }: Pick<Profile, 'id' | 'name' | 'hue'>) {
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <Avatar name={name} seed={id} hue={hue} size="sm" decorative />
      <span dir="auto" className="truncate">
        {name}
      </span>
    </span>
  );
}
