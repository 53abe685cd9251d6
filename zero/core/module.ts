import type { Subject } from './subject';

/** What a module of the product brings to the sync layer. */
type Module = {
  readonly name: string;
  readonly subjects: readonly Subject[];
};

/** Declares a module; `zero/modules.ts` lists them all. */
export const defineModule = <const M extends Module>(module: M): M => module;
