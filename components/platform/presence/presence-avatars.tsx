'use client';

import { PencilSimpleIcon } from '@phosphor-icons/react/dist/ssr/PencilSimple';
import { useQuery } from '@rocicorp/zero/react';
import { clsx } from 'clsx';
import { useMemo } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { Avatar } from '@/components/ui/avatar';
import { Popover } from '@/components/ui/popover';
import { presenceStates } from '@/lib/presence/protocol';
import type { SubjectRef } from '@/zero/core/reference';
import { queries } from '@/zero/queries';
import { doing, presenceWords } from './presence-words';
import { usePeopleIn } from './presence-store';

/** Faces that have room on a wide screen. */
const mostFaces = 3;

/** Who else has this open and who writes; its place is kept while nobody does. */
export function PresenceAvatars({ subject }: { subject: SubjectRef }) {
  const others = useOthersIn(subject);
  const words = presenceWords(others);
  const foremost = others.filter(({ state }) => state === others[0]?.state);
  return (
    <div className="flex w-7 shrink-0 justify-end sm:w-18 xl:w-72">
      {/* Who only looks comes and goes without a word. */}
      <span role="status" className="sr-only">
        {presenceWords(others.filter(({ state }) => state !== 'viewing'))}
      </span>
      {others.length > 0 && (
        <Popover
          label="Who else is here"
          align="end"
          trigger={
            <button
              type="button"
              aria-label={words}
              title={words}
              className="flex h-8 max-w-full min-w-0 items-center gap-2 rounded-control px-0.5 hover:bg-hover pointer-coarse:h-11"
            >
              <span className="flex shrink-0 -space-x-1.5">
                {others.slice(0, mostFaces).map((other, at) => (
                  <span key={other.id} className={at > 0 ? 'max-sm:hidden' : undefined}>
                    <PresenceAvatar {...other} />
                  </span>
                ))}
              </span>
              <span className="min-w-0 truncate text-13 text-ink-muted max-xl:hidden">
                {presenceWords(foremost)}
              </span>
            </button>
          }
        >
          <ul className="flex flex-col gap-2 text-13">
            {others.map((other) => (
              <li key={other.id} className="flex items-center gap-2">
                <PresenceAvatar {...other} />
                <span className="min-w-0 truncate">
                  <span dir="auto" className="font-medium">
                    {other.name}
                  </span>{' '}
                  <span className="text-ink-muted">{doing(other.state)}</span>
                </span>
              </li>
            ))}
          </ul>
        </Popover>
      )}
    </div>
  );
}

/** A colleague's face; with a pencil while they write. */
function PresenceAvatar({ id, name, hue, state }: Other) {
  return (
    <span className={clsx('relative inline-flex', state !== 'viewing' && 'z-1')}>
      <Avatar name={name} seed={id} hue={hue} decorative />
      {state !== 'viewing' && (
        <span className="absolute -right-0.5 -bottom-0.5 flex size-3 items-center justify-center rounded-full bg-accent text-[0.5rem] text-on-accent ring-1 ring-canvas">
          <PencilSimpleIcon aria-hidden weight="fill" />
        </span>
      )}
    </span>
  );
}

/** The colleagues who are in the subject with their names: who writes comes first; for staff. */
function useOthersIn(subject: SubjectRef) {
  const { organization, actor } = useTenant();
  const [staff] = useQuery(queries.member.staff({ organizationId: organization.id }));
  const people = usePeopleIn(subject);
  return useMemo(
    () =>
      people
        .filter(({ memberId }) => memberId !== actor.id)
        .flatMap(({ memberId, state }) => {
          const profile = staff.find(({ id }) => id === memberId);
          return profile ? [{ id: memberId, name: profile.name, hue: profile.hue, state }] : [];
        })
        .toSorted(
          (a, b) =>
            presenceStates.indexOf(b.state) - presenceStates.indexOf(a.state) ||
            a.name.localeCompare(b.name),
        ),
    [people, staff, actor.id],
  );
}

type Other = ReturnType<typeof useOthersIn>[number];
