'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { Badge } from '@/components/ui/badge';
import { Link } from '@/components/ui/link';
import { readableEmail } from '@/lib/readable-email';
import { queries } from '@/zero/queries';
import type { MemberStatus } from '@/zero/platform/member/values';
import { can } from '@/zero/roles';

const standings: Record<MemberStatus, string | null> = {
  active: null,
  pending: 'Asks to be let in',
  disabled: 'Disabled',
};

const atOnce = 8;

/** The client's people: whom to write to, and who may sign in. */
export function Contacts({ clientId }: { clientId: string }) {
  const { organization, actor } = useTenant();
  const [members, { type }] = useQuery(
    queries.member.ofClient({ organizationId: organization.id, clientId }),
  );
  const [isAll, setIsAll] = useState(false);
  const people = members.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)));
  return (
    <section aria-labelledby="contacts" className="flex flex-col gap-2">
      <h2 id="contacts" className="text-14 font-semibold">
        Contacts
      </h2>
      {people.length === 0 && type === 'complete' && (
        <p className="text-13 text-ink-muted">
          Nobody at this client has access yet.{' '}
          {can(actor, 'member.manage') ? (
            <Link href={`/t/${organization.slug}/admin`}>Invite people</Link>
          ) : (
            'An admin can invite people.'
          )}
        </p>
      )}
      <ul className="flex flex-col gap-2">
        {people.slice(0, isAll ? undefined : atOnce).map((member) => (
          <li key={member.id} className="flex items-center gap-2.5 text-13">
            <Avatar name={nameOf(member)} seed={member.id} hue={member.profile?.hue} decorative />
            <div className="min-w-0 flex-1">
              <p className="truncate">
                <span className="font-medium">{nameOf(member)}</span>
                {member.profile?.title && (
                  <span className="text-ink-muted">
                    {' '}
                    · <bdi>{member.profile.title}</bdi>
                  </span>
                )}
              </p>
              <a
                href={`mailto:${member.email}`}
                className="block truncate rounded-mark text-12 text-ink-muted hover:text-ink hover:underline"
              >
                {readableEmail(member.email)}
              </a>
            </div>
            {standings[member.status] && <Badge>{standings[member.status]}</Badge>}
          </li>
        ))}
      </ul>
      {!isAll && people.length > atOnce && (
        <Button size="sm" variant="ghost" className="self-start" onClick={() => setIsAll(true)}>
          Show all {people.length} people
        </Button>
      )}
    </section>
  );
}

const nameOf = (member: { email: string; profile?: { name: string } | undefined }) =>
  member.profile?.name ?? readableEmail(member.email);
