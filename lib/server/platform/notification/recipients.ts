import type postgres from 'postgres';
import type { SubjectRef } from '@/zero/core/reference';
import type { UserType } from '@/zero/core/user-types';
import type { MemberRole } from '@/zero/platform/member/values';
import type { NotificationKind } from '@/zero/platform/notification/values';

/** Somebody active who may have to be told. */
export type Person = {
  id: string;
  userType: UserType;
  role: MemberRole | null;
  clientId: string | null;
  teamId: string | null;
};

/** What happened, as far as it decides whom to tell. */
export type NotificationEvent = SubjectRef & {
  organizationId: string;
  kind: NotificationKind;
  actorId: string | null;
  /** The message, note or member of the subject that it is about. */
  itemId: string | null;
  data: {
    /** Who was named, or whom a snooze was for. */
    memberIds?: string[] | undefined;
    /** The reply solved the ticket as well. */
    isResolved?: boolean | undefined;
  };
};

export type Delivery = { memberId: string; kind: NotificationKind };

/** The organization's active staff. The transaction is inside the organization. */
export async function readStaff(
  sql: postgres.TransactionSql,
  organizationId: string,
): Promise<Person[]> {
  return [
    ...(await sql<Person[]>`
      select id, user_type "userType", role, client_id "clientId", team_id "teamId" from member
      where organization_id = ${organizationId} and status = 'active' and user_type = 'internal'`),
  ];
}

/** The admins among `people`, but for whoever did it. */
export const toAdmins = (
  { kind, actorId }: Pick<NotificationEvent, 'kind' | 'actorId'>,
  people: readonly Person[],
): Delivery[] =>
  people
    .filter(({ id, role }) => role === 'admin' && id !== actorId)
    .map(({ id }) => ({ memberId: id, kind }));
