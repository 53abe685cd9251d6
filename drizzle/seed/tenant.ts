import type { SeedAgent } from './agents';
import type { SeedClient } from './clients';
import type { OrganizationPlan } from './plans';
import type { TicketTypeRow } from './rows';
import type { SlaSetup } from './sla';

export type SeedTenant = {
  seed: string;
  plan: OrganizationPlan;
  types: readonly TicketTypeRow[];
  agents: readonly SeedAgent[];
  companies: readonly SeedClient[];
  slaSetup: SlaSetup;
  count: number;
  /** ms since 1970; nothing happens at or after it. */
  now: number;
};
