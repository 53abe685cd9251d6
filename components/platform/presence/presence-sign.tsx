'use client';

import type { SubjectRef } from '@/zero/core/reference';
import { EyeIcon } from '@phosphor-icons/react/dist/ssr/Eye';
import { PencilSimpleIcon } from '@phosphor-icons/react/dist/ssr/PencilSimple';
import { useTenant } from '@/components/platform/sync/tenant';
import type { Profile } from '@/zero/platform/member/schema';
import { presenceWords } from './presence-words';
import { usePeopleIn } from './presence-store';

type PresenceSignProps = {
  subject: SubjectRef;
  /** The desk's own people by their ids. */
  staff: ReadonlyMap<string, Profile>;
};

/** Says that colleagues are in the subject of a row, and whether one writes. */
export function PresenceSign({ subject, staff }: PresenceSignProps) {
  const { actor } = useTenant();
  const others = usePeopleIn(subject).flatMap(({ memberId, state }) => {
    const name = memberId === actor.id ? undefined : staff.get(memberId)?.name;
    return name === undefined ? [] : [{ name, state }];
  });
  if (others.length === 0) return null;
  const words = presenceWords(others);
  const isWriting = others.some(({ state }) => state !== 'viewing');
  const Icon = isWriting ? PencilSimpleIcon : EyeIcon;
  return (
    <span title={words} className="text-accent-ink">
      <Icon aria-hidden />
      <span className="sr-only">{words}</span>
    </span>
  );
}
