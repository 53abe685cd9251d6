import type { Agent } from './agents';
import type { Company } from './clients';
import type { OrganizationPlan } from './plans';
import type { TicketTypeRow } from './rows';
import type { Promising } from './sla';

/** An organization that is staffed and has clients, ready for its tickets. */
export type SeedTenant = {
  seed: string;
  plan: OrganizationPlan;
  types: readonly TicketTypeRow[];
  agents: readonly Agent[];
  companies: readonly Company[];
  promising: Promising;
  /** Number of tickets. */
  count: number;
  /** ms since 1970; nothing happens at or after it. */
  now: number;
};
