import type { Target } from '../escalation-policy/values';

/** A policy as it was when paging began. */
export type EscalationPlan = {
  /** How often all steps are repeated after the first time. */
  readonly repeatCount: number;
  readonly steps: readonly {
    /** Minutes until the next step, or until the policy is repeated. */
    readonly delayMinutes: number;
    readonly targets: readonly Target[];
  }[];
};
