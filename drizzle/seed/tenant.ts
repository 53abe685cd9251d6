import type { Agent } from './agents';
import type { Company } from './clients';
import type { OrganizationPlan } from './plans';
import type { TicketTypeRow } from './rows';
import type { Promising } from './sla';

export type SeedTenant = {
  seed: string;
  plan: OrganizationPlan;
  types: readonly TicketTypeRow[];
  agents: readonly Agent[];
  companies: readonly Company[];
  promising: Promising;
  count: number;
  /** ms since 1970; nothing happens at or after it. */
  now: number;
};
