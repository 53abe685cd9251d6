import type { Dictionary } from '../segment/layout';

type Kind = keyof Dictionary;

/** The ids that the store's small numbers stand for, of all segments together; 0 is nobody. Only grows. */
export class Ids {
  readonly #codes: Record<Kind, Map<string, number>> = {
    clients: new Map(),
    teams: new Map(),
    types: new Map(),
    members: new Map(),
  };
  readonly #ids: Record<Kind, (string | null)[]> = {
    clients: [null],
    teams: [null],
    types: [null],
    members: [null],
  };

  /** The number of an id, a new one where it is new. */
  codeOf(kind: Kind, id: string | null): number {
    if (id === null) return 0;
    const known = this.#codes[kind].get(id);
    if (known !== undefined) return known;
    const code = this.#ids[kind].push(id) - 1;
    this.#codes[kind].set(id, code);
    return code;
  }

  idOf(kind: Kind, code: number): string | null {
    return this.#ids[kind][code] ?? null;
  }

  /** One more than the highest number given. */
  size(kind: Kind): number {
    return this.#ids[kind].length;
  }

  /** For each number of a segment's dictionary, the store's. */
  translation(dictionary: Dictionary): Record<Kind, Uint16Array> {
    const table = (kind: Kind) =>
      Uint16Array.from([0, ...dictionary[kind].map((id) => this.codeOf(kind, id))]);
    return {
      clients: table('clients'),
      teams: table('teams'),
      types: table('types'),
      members: table('members'),
    };
  }
}
