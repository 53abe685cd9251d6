'use client';

import { useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/text-field';
import { readableEmail } from '@/lib/readable-email';
import { isAdmin, isLastAdmin, accessColumns } from '@/zero/platform/member/rules';
import { mutators } from '@/zero/mutators';
import { accessOf, readAccess } from '../admin/access-draft';
import { AccessFields } from '../admin/access-fields';
import type { Person } from '../admin/person';
import type { People } from '../admin/use-people';

type MemberDialogProps = { desk: People; person: Person; onClose: () => void };

/** What a member may do and how she is called. */
export function MemberDialog({ desk, person, onClose }: MemberDialogProps) {
  const { organization, actor } = useTenant();
  const write = useWrite();
  const [name, setName] = useState(person.name);
  const [title, setTitle] = useState(person.title);
  const [draft, setDraft] = useState(() => accessOf(person));
  const [isMeant, setMeant] = useState(false);

  const access = readAccess(draft);
  const losesAdmin = isAdmin(person) && access && !isAdmin({ ...person, ...accessColumns(access) });
  const isLast = losesAdmin && isLastAdmin(person.id, desk.people);
  const isSelf = losesAdmin && person.id === actor.id;
  const isReady = access && name.trim() && !isLast && (!isSelf || isMeant);

  function save() {
    if (!access || !isReady) return;
    const change = mutators.member.change({
      organizationId: organization.id,
      at: Date.now(),
      memberId: person.id,
      access,
      name: name.trim(),
      title: title.trim() || null,
      confirmSelf: isMeant,
    });
    void write(change, `Change of ${person.name}`);
    onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={person.name}
      description={readableEmail(person.email)}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={!isReady} onClick={save}>
            Save member
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
          <TextField
            label="Name"
            maxLength={120}
            value={name}
            error={name.trim() ? undefined : 'A person needs a name.'}
            onChange={(event) => setName(event.target.value)}
          />
          <TextField
            label="Title"
            placeholder="Optional"
            maxLength={120}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        </div>
        <AccessFields desk={desk} draft={draft} onDraftChange={setDraft} />
        {isLast && (
          <p role="alert" className="text-13 text-danger-ink">
            <bdi>{person.name}</bdi> is the last admin. Make someone else an admin first.
          </p>
        )}
        {isSelf && !isLast && (
          <Checkbox
            label="I give up the admin console myself"
            checked={isMeant}
            onCheckedChange={setMeant}
          />
        )}
      </div>
    </Dialog>
  );
}
