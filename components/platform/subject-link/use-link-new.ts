'use client';

import { useCallback } from 'react';
import type { LinkDialogProps } from '@/components/platform/module/define-screens';
import { useQueue } from '@/components/platform/outbox/use-queue';
import { useTenant } from '@/components/platform/sync/tenant';
import { newId } from '@/zero/core/ids';
import type { SubjectRef } from '@/zero/core/reference';
import { mutators } from '@/zero/mutators';

/** What something new is made for, and how the two are linked. */
export type LinkOrigin = Omit<LinkDialogProps, 'onClose'>;

/** Returns a function that links something new, whose own change waits before it, with what it was made for. */
export function useLinkNew() {
  const { id: organizationId } = useTenant().organization;
  const queue = useQueue();
  return useCallback(
    ({ subject, kind = 'relates_to', onLinked }: LinkOrigin, to: SubjectRef) => {
      const { subjectType, subjectId } = subject;
      const ends = { id: newId(), from: { subjectType, subjectId }, to, kind };
      void queue(mutators.link.add({ organizationId, at: Date.now(), ...ends }), 'Link', {});
      onLinked?.();
    },
    [organizationId, queue],
  );
}
