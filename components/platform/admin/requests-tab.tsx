'use client';

import { useState } from 'react';
import { NoRows } from '@/components/platform/sync/no-rows';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { RelativeTime } from '@/components/ui/relative-time';
import { readableEmail } from '@/lib/readable-email';
import { mutators } from '@/zero/mutators';
import { ApproveDialog } from './approve-dialog';
import type { Person } from './person';
import { usePeople } from './use-people';

type Asked = { person: Person; answer: 'approve' | 'refuse' };

/** Who asks to join, the latest first. */
export function RequestsTab() {
  const desk = usePeople();
  const requests = desk.people.filter(({ status }) => status === 'pending');
  const { organization } = useTenant();
  const write = useWrite();
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);

  function refuse({ id, email }: Person) {
    const place = { organizationId: organization.id, at: Date.now(), memberId: id };
    void write(mutators.member.refuse(place), `Rejection of ${readableEmail(email)}`);
  }

  if (requests.length === 0) {
    return (
      <NoRows isKnown={desk.isComplete}>
        No requests. Requests from the sign-in page appear here.
      </NoRows>
    );
  }
  return (
    <>
      <ul aria-label="Requests to join" className="divide-y divide-line">
        {requests
          .toSorted((a, b) => b.createdAt - a.createdAt)
          .map((person) => (
            <li
              key={person.id}
              className="flex items-center gap-3 px-4 py-2 max-sm:flex-wrap"
              aria-label={readableEmail(person.email)}
            >
              <div className="flex min-w-0 flex-1 items-center gap-3 max-sm:basis-full">
                <Avatar name={person.name} seed={person.id} decorative />
                <div className="min-w-0 text-13">
                  <p dir="auto" className="truncate font-medium">
                    {person.name}
                  </p>
                  <p className="truncate text-ink-muted">{readableEmail(person.email)}</p>
                </div>
              </div>
              <RelativeTime at={person.createdAt} className="text-13 text-ink-muted" />
              <div className="ml-auto flex gap-2">
                <Button
                  size="sm"
                  variant="ghost"
                  onClick={() => setAsked({ person, answer: 'refuse' })}
                >
                  Refuse request
                </Button>
                <Button size="sm" onClick={() => setAsked({ person, answer: 'approve' })}>
                  Approve request
                </Button>
              </div>
            </li>
          ))}
      </ul>
      {asked?.answer === 'approve' && (
        <ApproveDialog desk={desk} person={asked.person} onClose={close} />
      )}
      {asked?.answer === 'refuse' && (
        <ConfirmDialog
          open
          onOpenChange={close}
          title={`Refuse ${readableEmail(asked.person.email)}?`}
          description="The person is notified by email and cannot ask again. They are listed with the disabled members."
          confirmLabel="Refuse request"
          danger
          onConfirm={() => refuse(asked.person)}
        />
      )}
    </>
  );
}
