/** A client's person, or the role of one of the organization's own. */
export type Role = 'client' | 'support_agent' | 'manager' | 'admin';

export const everyone = ['client', 'support_agent', 'manager', 'admin'] as const;
export const staff = ['support_agent', 'manager', 'admin'] as const;
export const managers = ['manager', 'admin'] as const;
export const admins = ['admin'] as const;

/** What a module lets people do, `entity.verb`, each with the roles that may. */
export const defineCapabilities = <
  const Capabilities extends Readonly<Record<`${string}.${string}`, readonly Role[]>>,
>(
  capabilities: Capabilities,
): Capabilities => capabilities;
