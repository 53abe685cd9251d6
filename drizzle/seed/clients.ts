import type { MemberStatus } from '@/zero/platform/member/values';
import { firstNameOf } from './agents';
import { day } from './calendar';
import type { NameGenerator } from './name-generator';
import { contactTitles } from './names';
import type { NamedContact, OrganizationPlan } from './plans';
import type { Random } from './random';
import type { ClientRow, MemberRow, ProfileRow } from './rows';

/** A requester of a client. */
export type SeedContact = { id: string; firstName: string };

/** A client that opens tickets from a time on (ms since 1970); its first contact opens most. */
export type SeedClient = {
  id: string;
  rank: number;
  from: number;
  contacts: SeedContact[];
};

export function makeClients(
  plan: OrganizationPlan,
  naming: NameGenerator,
  random: Random,
  span: { start: number; end: number },
): { companies: SeedClient[]; clients: ClientRow[]; members: MemberRow[]; profiles: ProfileRow[] } {
  const companies: SeedClient[] = [];
  const clients: ClientRow[] = [];
  const members: MemberRow[] = [];
  const profiles: ProfileRow[] = [];

  for (let rank = 0; rank < plan.clients; rank++) {
    const isFounder = rank < 8 || random.chance(0.65);
    const from = Math.floor(
      isFounder
        ? span.start - random.int(1, 28) * day
        : span.start + random.unit() * (span.end - span.start - 20 * day),
    );
    const id = random.uuid(from);
    const name = naming.company();
    const host = `${name.split(' ').slice(0, 2).join('-').toLowerCase()}.example`;
    clients.push({
      id,
      organizationId: plan.id,
      name,
      plan: rank < plan.clients * 0.06 ? 'enterprise' : random.chance(0.35) ? 'plus' : 'standard',
      createdAt: new Date(from),
      disabledAt: null,
    });

    const company: SeedClient = { id, rank, from, contacts: [] };
    const named = plan.namedContacts.filter((contact) => contact.clientRank === rank);
    const size = rank < 10 ? random.int(5, 8) : random.int(2, 8);
    for (let index = 0; index < size; index++) {
      const contact = named[index] ?? drawContact(host, rank, naming, random);
      const memberId = random.uuid(from);
      const status = named[index] || index === 0 ? 'active' : drawStatus(random);
      const createdAt = new Date(from);
      members.push({
        id: memberId,
        organizationId: plan.id,
        email: contact.email,
        userId: null,
        userType: 'client',
        role: null,
        status,
        clientId: id,
        teamId: null,
        department: null,
        isDisabledWithClient: false,
        invitedBy: null,
        lastSignedInAt: null,
        createdAt,
        updatedAt: createdAt,
      });
      profiles.push({
        id: memberId,
        organizationId: plan.id,
        userType: 'client',
        clientId: id,
        name: contact.name,
        title: contact.title,
        hue: random.int(0, 359),
        leftAt: status === 'disabled' ? createdAt : null,
      });
      if (status === 'active') {
        company.contacts.push({ id: memberId, firstName: firstNameOf(contact.name) });
      }
    }
    companies.push(company);
  }
  return { companies, clients, members, profiles };
}

function drawContact(
  host: string,
  clientRank: number,
  naming: NameGenerator,
  random: Random,
): NamedContact {
  const name = naming.person();
  return { email: naming.email(name, host), name, title: random.pick(contactTitles), clientRank };
}

function drawStatus(random: Random): MemberStatus {
  if (random.chance(0.06)) return 'disabled';
  return random.chance(0.04) ? 'pending' : 'active';
}
