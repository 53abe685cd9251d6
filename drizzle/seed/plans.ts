import type { BusinessHours } from '@/zero/platform/organization/schema';
import type { MemberRole, MemberStatus } from '@/zero/platform/member/values';
import { officeHours } from './calendar';

export type NamedAgent = {
  email: string;
  name: string;
  title: string;
  role: MemberRole;
  status: MemberStatus;
  /** Index in the list of teams. */
  team: number;
  /** Share of the team's tickets; 1 is average. */
  workload: number;
};

export type NamedContact = {
  email: string;
  name: string;
  title: string;
  /** Index in the list of clients; 0 is the largest. */
  clientRank: number;
};

export type OrganizationPlan = {
  /** Fixed, so that `isSeeded` can look for it under row-level security. */
  id: string;
  slug: string;
  name: string;
  timeZone: string;
  businessHours: BusinessHours;
  host: string;
  invoicePrefix: string;
  currencies: readonly string[];
  clients: number;
  agents: number;
  teams: readonly string[];
  namedAgents: readonly NamedAgent[];
  namedContacts: readonly NamedContact[];
};

const agent = { role: 'support_agent', status: 'active', workload: 1 } as const;

const worksForBoth = {
  ...agent,
  email: 'both@opsdesk.test',
  name: 'Noor Haddad',
  title: 'Support specialist',
  team: 0,
};

const consultants: readonly NamedAgent[] = [
  {
    ...agent,
    email: 'cormac.walsh@nightshift.example',
    name: 'Cormac Walsh',
    title: 'Night shift',
    team: 0,
  },
  {
    ...agent,
    email: 'yuki.tanaka@nightshift.example',
    name: 'Yuki Tanaka',
    title: 'Night shift',
    team: 1,
  },
];

export const northwind: OrganizationPlan = {
  id: '01900000-0000-7000-8000-000000000001',
  slug: 'northwind',
  name: 'Northwind',
  timeZone: 'Europe/Berlin',
  businessHours: officeHours,
  host: 'northwind.example',
  invoicePrefix: 'NW',
  currencies: ['EUR', 'EUR', 'EUR', 'EUR', 'EUR', 'USD', 'USD', 'GBP', 'GBP'],
  clients: 200,
  agents: 40,
  teams: ['First line', 'Technical', 'Integrations', 'Billing', 'Data'],
  namedAgents: [
    {
      email: 'admin@opsdesk.test',
      name: 'Ada Lindqvist',
      title: 'Head of support',
      role: 'admin',
      status: 'active',
      team: 0,
      workload: 0.1,
    },
    {
      email: 'manager@opsdesk.test',
      name: 'Marta Novak',
      title: 'Team lead, technical',
      role: 'manager',
      status: 'active',
      team: 1,
      workload: 0.3,
    },
    {
      ...agent,
      email: 'agent@opsdesk.test',
      name: 'Samuel Okafor',
      title: 'Senior support specialist',
      team: 0,
      workload: 2.5,
    },
    worksForBoth,
    {
      ...agent,
      email: 'disabled@opsdesk.test',
      name: 'Rhys Quinn',
      title: 'Support specialist',
      status: 'disabled',
      team: 0,
    },
    {
      ...agent,
      email: 'pending@opsdesk.test',
      name: 'Ines Duarte',
      title: 'Support specialist',
      status: 'pending',
      team: 0,
    },
    ...consultants,
  ],
  namedContacts: [
    {
      email: 'client@opsdesk.test',
      name: 'Clara Moreau',
      title: 'Head of operations',
      clientRank: 1,
    },
    {
      email: 'other-client@opsdesk.test',
      name: 'Tobias Richter',
      title: 'IT administrator',
      clientRank: 4,
    },
  ],
};

export const acme: OrganizationPlan = {
  id: '01900000-0000-7000-8000-000000000002',
  slug: 'acme',
  name: 'Acme',
  timeZone: 'America/New_York',
  businessHours: officeHours,
  host: 'acme.example',
  invoicePrefix: 'AC',
  currencies: ['USD', 'USD', 'USD', 'EUR'],
  clients: 20,
  agents: 8,
  teams: ['First line', 'Technical'],
  namedAgents: [
    {
      email: 'agent@acme.test',
      name: 'Grace Mensah',
      title: 'Head of support',
      role: 'support_agent',
      status: 'active',
      team: 0,
      workload: 1.5,
    },
    worksForBoth,
    ...consultants,
    {
      email: 'eva.kovacs@acme.example',
      name: 'Eva Kovacs',
      title: 'Operations',
      role: 'admin',
      status: 'active',
      team: 1,
      workload: 0.2,
    },
  ],
  namedContacts: [],
};

export const acmeTickets = 500;
