import type { Role } from './core/capabilities';
import { deskCapabilities } from './desk/capabilities';
import { platformCapabilities } from './platform/capabilities';
import type { Member } from './platform/member/schema';

/** Who may do what, of all modules. */
const capabilities = { ...platformCapabilities, ...deskCapabilities };

/** Everything a person can be allowed to do, as `entity.verb`. */
export type Capability = keyof typeof capabilities;

/** The member whose rights are asked for: an active row of one organization. */
export type Actor = Pick<
  Member,
  'id' | 'organizationId' | 'userType' | 'role' | 'status' | 'clientId'
>;

/**
 * Whether `actor` may do `capability`; the same answer hides the button and refuses the write. An
 * unknown role, or capability, is a no.
 */
export function can(actor: Actor | undefined, capability: Capability): boolean {
  if (actor?.status !== 'active' || !Object.hasOwn(capabilities, capability)) return false;
  const role: Role | null = actor.userType === 'client' ? 'client' : actor.role;
  const allowed: readonly Role[] = capabilities[capability];
  return role !== null && allowed.includes(role);
}
