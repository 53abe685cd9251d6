/** Who a member is to the organization: one of its people, or a person of one of its clients. */
export const userTypes = ['internal', 'client'] as const;
export type UserType = (typeof userTypes)[number];
