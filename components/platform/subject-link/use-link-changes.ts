'use client';

import { useMemo } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { useUndoable } from '@/components/platform/undo/use-undoable';
import { newId } from '@/zero/core/ids';
import type { SubjectRef } from '@/zero/core/reference';
import { mutators } from '@/zero/mutators';
import type { SubjectLink } from '@/zero/platform/subject-link/schema';

type Ends = { from: SubjectRef; to: SubjectRef };

/** Links subjects of any type and removes links; each shows at once and can be undone. */
export function useLinkChanges() {
  const { organization } = useTenant();
  const write = useWrite();
  const undoable = useUndoable();
  return useMemo(() => {
    const place = () => ({ organizationId: organization.id, at: Date.now() });
    const add = (id: string, ends: Ends, kind: Exclude<SubjectLink['kind'], 'parent_of'>) =>
      write(mutators.link.add({ ...place(), ...ends, id, kind }), 'Link');
    const remove = (linkId: string) => write(mutators.link.remove({ ...place(), linkId }), 'Link');
    return {
      /** `label` names the other end in the message. */
      link: (ends: Ends, label: string) => {
        const id = newId();
        void undoable({
          words: 'Linked',
          subject: label,
          run: () => add(id, ends, 'relates_to'),
          back: () => remove(id),
        });
      },
      unlink: ({ id, kind, fromType, fromId, toType, toId }: SubjectLink, label: string) => {
        if (kind === 'parent_of') return void remove(id);
        const from = { subjectType: fromType, subjectId: fromId };
        const to = { subjectType: toType, subjectId: toId };
        void undoable({
          words: 'Link removed',
          subject: label,
          run: () => remove(id),
          back: () => add(newId(), { from, to }, kind),
        });
      },
    };
  }, [organization.id, write, undoable]);
}
