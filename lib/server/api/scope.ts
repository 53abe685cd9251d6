import type { Capability } from '@/zero/roles';

/** Something that a key can be allowed, in the words in which it is offered. */
export type ApiScope = {
  /** `resource:action` */
  readonly name: string;
  readonly explanation: string;
  /** What the key may then do, by the same names as people's rights. */
  readonly capabilities: readonly Capability[];
};
