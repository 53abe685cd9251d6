/** How one attempt to send an email ended. Reasons are words for an admin, without secrets. */
export type DeliveryResult =
  /** The provider has it; `providerId` is null when it only said that it had it before. */
  | { kind: 'accepted'; providerId: string | null }
  /** Not taken, because we send too fast: not this mail's fault. */
  | { kind: 'limited'; waitMs: number; reason: string }
  /** Not taken, or nobody knows; `waitMs` when the provider said how long to wait. */
  | { kind: 'failed'; waitMs?: number; reason: string }
  /** Will never be taken as it is. */
  | { kind: 'refused'; reason: string };
