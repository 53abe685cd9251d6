import type { Context } from './core/context';
import type { Role } from './core/capabilities';
import type { Intersection } from './core/define-module';
import { deskCapabilities } from './desk/capabilities';
import { incidentsCapabilities } from './incidents/capabilities';
import { platformCapabilities } from './platform/capabilities';
import { ownMembers } from './platform/member/permissions';
import type { Member } from './platform/member/schema';

/** Who may do what, by module. */
const byModule = {
  platform: platformCapabilities,
  desk: deskCapabilities,
  incidents: incidentsCapabilities,
};
const capabilities = Object.assign({}, ...Object.values(byModule)) as Intersection<
  (typeof byModule)[keyof typeof byModule]
>;

const moduleByCapability = new Map(
  Object.entries(byModule).flatMap(([module, own]) =>
    Object.keys(own).map((capability) => [capability, module]),
  ),
);

/** Everything a person can be allowed to do, as `entity.verb`. */
export type Capability = keyof typeof capabilities;

export const capabilityNames = Object.keys(capabilities) as Capability[];

/** The member whose rights are asked for: an active row of one organization. */
export type Actor = Pick<
  Member,
  'id' | 'organizationId' | 'userType' | 'role' | 'status' | 'clientId'
> & {
  /** Of an API key, whose id stands in the member's place: what it may, in place of a role. */
  keyCapabilities?: readonly string[];
};

/** Asks for the caller's active member row in the organization, with what the organization switched off. */
export const ownActor = (ctx: Context, organizationId: string) =>
  ownMembers(ctx)
    .where('organizationId', organizationId)
    .where('status', 'active')
    .related('organization')
    .one();

/**
 * Whether `actor` may do `capability`; the same answer hides the button and refuses the write. An
 * unknown role, or capability, is a no.
 */
export function can(actor: Actor | undefined, capability: Capability): boolean {
  if (actor?.status !== 'active' || !Object.hasOwn(capabilities, capability)) return false;
  if (actor.keyCapabilities) return actor.keyCapabilities.includes(capability);
  const role: Role | null = actor.userType === 'client' ? 'client' : actor.role;
  const allowed: readonly Role[] = capabilities[capability];
  return role !== null && allowed.includes(role);
}

/** The module that the capability belongs to; while it is switched off, nobody has it. */
export function moduleOfCapability(capability: Capability): string {
  const found = moduleByCapability.get(capability);
  if (!found) throw new Error(`No module has the capability ${capability}.`);
  return found;
}
