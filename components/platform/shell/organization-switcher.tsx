'use client';

import { CaretUpDownIcon } from '@phosphor-icons/react/dist/ssr/CaretUpDown';
import { clsx } from 'clsx';
import { useTenant } from '@/components/platform/sync/tenant';
import { Avatar } from '@/components/ui/avatar';
import { Menu, MenuGroup, MenuLink } from '@/components/ui/menu';

/** The organization's name, and the way to the others where there are any. */
export function OrganizationSwitcher({ folded = false }: { folded?: boolean }) {
  const { organization, memberships } = useTenant();
  const face = (
    <>
      <Avatar name={organization.name} seed={organization.id} shape="company" decorative />
      <span
        dir="auto"
        className={clsx('min-w-0 flex-1 truncate text-14 font-semibold', folded && 'sr-only')}
      >
        {organization.name}
      </span>
    </>
  );
  const frame = clsx(
    'rounded-control flex h-9 min-w-0 flex-1 items-center gap-2 text-left',
    folded ? 'justify-center' : 'px-1.5',
  );

  if (memberships.length < 2) return <div className={frame}>{face}</div>;
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={`Organization: ${organization.name}`}
          className={clsx(frame, 'hover:bg-hover data-popup-open:bg-hover pointer-coarse:h-11')}
        >
          {face}
          {!folded && <CaretUpDownIcon aria-hidden className="shrink-0 text-16 text-ink-faint" />}
        </button>
      }
    >
      <MenuGroup label="Organizations">
        {memberships.map(({ organization: other }) => (
          <MenuLink
            key={other.id}
            href={`/t/${other.slug}`}
            current={other.id === organization.id}
            icon={<Avatar name={other.name} seed={other.id} size="sm" shape="company" decorative />}
          >
            <bdi>{other.name}</bdi>
          </MenuLink>
        ))}
      </MenuGroup>
    </Menu>
  );
}
