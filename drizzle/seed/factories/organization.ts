import type postgres from 'postgres';
import { newId } from '@/zero/core/ids';
import { client } from '@/drizzle/schema/platform/client';
import { organization } from '@/drizzle/schema/platform/organization';
import { payment } from '@/drizzle/schema/desk/payment';
import { team } from '@/drizzle/schema/platform/team';
import { ticketType } from '@/drizzle/schema/desk/ticket';
import { isoDate, officeHours } from '../calendar';
import type { ClientRow, OrganizationRow, PaymentRow, TeamRow, TicketTypeRow } from '../rows';
import { inTenant, insert, make, type OrganizationScope } from './tenant';

/** Inserts an organization. Its slug is unique unless given. */
export async function makeOrganization(
  sql: postgres.Sql,
  given: Partial<OrganizationRow> = {},
): Promise<OrganizationRow> {
  const id = newId();
  const row = {
    id,
    slug: `org-${id.slice(-12)}`,
    name: 'Testing',
    timeZone: 'Europe/Berlin',
    locale: 'en-GB' as const,
    businessHours: officeHours,
    requiresTwoFactor: false,
    disabledModules: [],
    createdAt: new Date(),
    ...given,
  };
  await inTenant(sql, row.id, (transaction) => insert(transaction, organization, row));
  return row;
}

export function makeTeam(
  sql: postgres.Sql,
  given: OrganizationScope & Partial<TeamRow>,
): Promise<TeamRow> {
  const id = newId();
  return make(sql, team, {
    id,
    name: `Team ${id.slice(-6)}`,
    createdAt: new Date(),
    archivedAt: null,
    ...given,
  });
}

export function makeClient(
  sql: postgres.Sql,
  given: OrganizationScope & Partial<ClientRow>,
): Promise<ClientRow> {
  const id = newId();
  return make(sql, client, {
    id,
    name: `Client ${id.slice(-6)}`,
    plan: 'standard',
    createdAt: new Date(),
    disabledAt: null,
    ...given,
  });
}

export function makeTicketType(
  sql: postgres.Sql,
  given: OrganizationScope & Partial<TicketTypeRow>,
): Promise<TicketTypeRow> {
  const id = newId();
  return make(sql, ticketType, {
    id,
    name: `Type ${id.slice(-6)}`,
    position: 0,
    createdAt: new Date(),
    archivedAt: null,
    ...given,
  });
}

/** An invoice over 100.00 EUR of today, due in 14 days. */
export function makePayment(
  sql: postgres.Sql,
  given: OrganizationScope & { clientId: string } & Partial<PaymentRow>,
): Promise<PaymentRow> {
  const id = newId();
  const now = Date.now();
  return make(sql, payment, {
    id,
    invoiceNumber: `T-${id.slice(-12)}`,
    amountMinor: 10_000,
    currency: 'EUR',
    issuedOn: isoDate(now),
    dueOn: isoDate(now + 14 * 86_400_000),
    paidMinor: 0,
    paidOn: null,
    description: null,
    voidedAt: null,
    voidReason: null,
    createdAt: new Date(now),
    updatedAt: new Date(now),
    ...given,
  });
}
