import type { Part } from './answer';
import type { RowMetrics } from './row-metrics';
import type { Ids } from './dictionary';
import { Loads } from './loads';
import { keyOf, sizeOf } from './mask';
import type { Dimension } from './question';
import { Samples } from './samples';

/** What happened inside the period, by the values of one dimension. */
export class Parts {
  readonly #ids: Ids;
  readonly #dimension: Dimension;
  readonly #withSpreads: boolean;
  readonly created: Uint32Array;
  readonly solved: Uint32Array;
  readonly backlog: Uint32Array;
  readonly slaMet: Uint32Array;
  readonly slaBreached: Uint32Array;
  readonly lateTickets: Uint32Array;
  readonly rated: Uint32Array;
  readonly good: Uint32Array;
  readonly lastClientMessageAt: Uint32Array;
  readonly firstResponse = new Samples();
  readonly resolution = new Samples();
  readonly #loads: Loads | undefined;

  constructor(
    ids: Ids,
    dimension: Dimension,
    { withSpreads, withLoads }: { withSpreads: boolean; withLoads: boolean },
  ) {
    this.#withSpreads = withSpreads;
    const size = sizeOf(ids, dimension);
    this.#ids = ids;
    this.#dimension = dimension;
    this.created = new Uint32Array(size);
    this.solved = new Uint32Array(size);
    this.backlog = new Uint32Array(size);
    this.slaMet = new Uint32Array(size);
    this.slaBreached = new Uint32Array(size);
    this.lateTickets = new Uint32Array(size);
    this.rated = new Uint32Array(size);
    this.good = new Uint32Array(size);
    this.lastClientMessageAt = new Uint32Array(size);
    this.#loads = withLoads ? new Loads(size) : undefined;
  }

  /** Counts a ticket's metrics for the value that it has. */
  add(metrics: RowMetrics, code: number): void {
    if (metrics.holds) this.#hold(metrics, code);
    if (metrics.responded) this.#respond(metrics, code);
    if (metrics.resolved) this.#resolve(metrics, code);
  }

  /** Counts each action for the person who did it, whoever else the filter names. */
  addPerson(metrics: RowMetrics, holder: number, responder: number, resolver: number): void {
    this.#hold(metrics, holder);
    this.#respond(metrics, responder);
    this.#resolve(metrics, resolver);
  }

  #hold(metrics: RowMetrics, code: number): void {
    increase(this.created, code, metrics.created);
    increase(this.backlog, code, metrics.backlog);
    increase(this.slaMet, code, metrics.met);
    increase(this.slaBreached, code, metrics.breached);
    increase(this.lateTickets, code, metrics.breached === 0 ? 0 : 1);
    increase(this.rated, code, metrics.rated);
    increase(this.good, code, metrics.good);
    if (metrics.isOpen) this.#loads?.add(metrics, code);
    if (metrics.lastClientMessageAt > (this.lastClientMessageAt[code] ?? 0)) {
      this.lastClientMessageAt[code] = metrics.lastClientMessageAt;
    }
  }

  #respond(metrics: RowMetrics, code: number): void {
    if (this.#withSpreads && metrics.firstResponse >= 0) {
      this.firstResponse.add(code, metrics.firstResponse);
    }
  }

  #resolve(metrics: RowMetrics, code: number): void {
    increase(this.solved, code, metrics.solved);
    if (this.#withSpreads && metrics.resolution >= 0) this.resolution.add(code, metrics.resolution);
  }

  /** The values about which there is anything to say. */
  list(): Part[] {
    const size = this.created.length;
    const firstResponse = this.firstResponse.grouped(size);
    const resolution = this.resolution.grouped(size);
    return Array.from({ length: size }, (_, code): Part | undefined => {
      const part = {
        created: this.created[code] ?? 0,
        solved: this.solved[code] ?? 0,
        backlog: this.backlog[code] ?? 0,
        slaMet: this.slaMet[code] ?? 0,
        slaBreached: this.slaBreached[code] ?? 0,
        lateTickets: this.lateTickets[code] ?? 0,
        rated: this.rated[code] ?? 0,
        good: this.good[code] ?? 0,
        firstResponse: firstResponse(code, code + 1),
        resolution: resolution(code, code + 1),
        lastClientMessageAt: this.lastClientMessageAt[code] ?? 0,
        load: this.#loads?.of(code) ?? null,
      };
      const isSilent =
        part.created + part.solved + part.backlog + part.rated === 0 &&
        part.firstResponse.n + part.resolution.n + part.slaMet + part.slaBreached === 0 &&
        part.lastClientMessageAt + (part.load?.open ?? 0) === 0;
      // A closed list has codes that stand for nothing.
      if (isSilent) return undefined;
      return { key: keyOf(this.#ids, this.#dimension, code), ...part };
    }).filter((part) => part !== undefined);
  }
}

function increase(counts: Uint32Array, index: number, by: number): void {
  if (by !== 0) counts[index] = (counts[index] ?? 0) + by;
}
