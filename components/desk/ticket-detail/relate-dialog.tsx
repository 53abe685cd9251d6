'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Select } from '@/components/ui/select';
import type { Ticket } from '@/zero/desk/ticket/schema';
import { relationRoles, type RelationRole } from '@/zero/desk/relation/rules';
import { roleWords } from './role-words';
import { TicketFinder } from './ticket-finder';

type RelateDialogProps = {
  ticket: Ticket;
  onRelate: (relatedId: string, role: RelationRole) => void;
  onClose: () => void;
};

/** Finds another ticket and says what it is to this one. */
export function RelateDialog({ ticket, onRelate, onClose }: RelateDialogProps) {
  const [other, setOther] = useState<Ticket>();
  const [role, setRole] = useState<RelationRole>('related');
  if (!other) {
    return (
      <TicketFinder
        label={`Link #${ticket.number} with`}
        ownId={ticket.id}
        onChoose={setOther}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={`Link with #${other.number}`}
      description={other.title}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            onClick={() => {
              onRelate(other.id, role);
              onClose();
            }}
          >
            Link tickets
          </Button>
        </>
      }
    >
      <Select
        label={`#${other.number} is`}
        options={relationRoles.map((value) => ({ value, label: roleWords[value].sentence }))}
        value={role}
        onValueChange={setRole}
      />
    </Dialog>
  );
}
