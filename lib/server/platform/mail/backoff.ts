/** After so many attempts (5 to 9 hours) an email is a dead letter. */
export const maxAttempts = 20;

/** Hours after the first attempt in which the provider surely knows the idempotency key: it keeps it for 24. */
export const idempotencyHours = 23;
