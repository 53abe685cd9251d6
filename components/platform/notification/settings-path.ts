import type { Actor } from '@/zero/roles';

/** Where `actor` chooses what they are notified of: a client's person does so in the portal. */
export const settingsPath = (slug: string, { userType }: Pick<Actor, 'userType'>) =>
  `/t/${slug}/${userType === 'client' ? 'portal/settings' : 'notifications'}`;
