import { can as memberCan, type Actor as Member, type Capability } from '@/zero/roles';

/** A person: what they may follows from their member row. */
export type MemberActor = { type: 'member' } & Member;

/** Who does something in an organization, and from what it follows whether they may. */
export type Actor =
  | MemberActor
  | { type: 'apiKey'; id: string; organizationId: string; scopes: readonly Capability[] }
  | { type: 'job'; name: string; organizationId: string; capabilities: readonly Capability[] };

/** Whether `actor` may do `capability`. */
export function can(actor: Actor, capability: Capability): boolean {
  switch (actor.type) {
    case 'member':
      return memberCan(actor, capability);
    case 'apiKey':
      return actor.scopes.includes(capability);
    case 'job':
      return actor.capabilities.includes(capability);
  }
}

/** The actor's member row, which their messages and events name; null for a key and for a job. */
export const memberIdOf = (actor: Actor): string | null =>
  actor.type === 'member' ? actor.id : null;

/** Who did it, as audit entries name them. */
export type ActorReference =
  { type: 'member' | 'key' | 'job'; id: string } | { type: 'job' | 'anonymous'; id: null };

/** The actor's name in audit entries. */
export function referenceOf(actor: Actor): ActorReference {
  switch (actor.type) {
    case 'member':
      return { type: 'member', id: actor.id };
    case 'apiKey':
      return { type: 'key', id: actor.id };
    case 'job':
      return { type: 'job', id: actor.name };
  }
}
