/** What an internal member may do grows from left to right. */
export const memberRoles = ['support_agent', 'manager', 'admin'] as const;
export type MemberRole = (typeof memberRoles)[number];

/** Only `active` lets anyone see anything. */
export const memberStatuses = ['pending', 'active', 'disabled'] as const;
export type MemberStatus = (typeof memberStatuses)[number];
