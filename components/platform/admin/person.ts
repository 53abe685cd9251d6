import type { Member, Profile } from '@/zero/platform/member/schema';
import type { Team } from '@/zero/platform/team/schema';
import { nameFromEmail } from '@/zero/platform/member/rules';

/** A member as the console shows one: the row with its name and where it is. */
export type Person = Member & { name: string; title: string; clientName: string; teamName: string };

type Row = Member & {
  readonly profile?: Profile | undefined;
  readonly client?: { readonly name: string; readonly disabledAt: number | null } | undefined;
  readonly team?: Team | undefined;
};

export const personOf = ({ profile, client, team, ...member }: Row): Person => ({
  ...member,
  name: profile?.name ?? nameFromEmail(member.email),
  title: profile?.title ?? '',
  clientName: client?.name ?? '',
  teamName: team?.name ?? '',
});
