import { channelCode, flag, priorityCode, statusCode } from '../segment/layout';
import type { Chunk } from './chunk';
import type { Ids } from './dictionary';
import { type Dimension, dimensions, type AnalyticsFilter } from './question';

type Lookup = Uint8Array;

/** For each dimension and each of its numbers, 1 where the filter lets it through. */
export type Mask = { [Name in Dimension]: Lookup } & { hidden: number; isOpen: boolean };

/** The column of a chunk in which each dimension stands. */
export function columnsOf(chunk: Chunk): Record<Dimension, Uint8Array | Uint16Array> {
  return {
    client: chunk.client,
    team: chunk.team,
    agent: chunk.assignee,
    type: chunk.type,
    priority: chunk.priority,
    status: chunk.status,
    channel: chunk.channel,
  };
}

const kinds = { client: 'clients', team: 'teams', agent: 'members', type: 'types' } as const;

/** How many numbers a dimension has. */
export function sizeOf(ids: Ids, dimension: Dimension): number {
  return dimension in kinds ? ids.size(kinds[dimension as keyof typeof kinds]) : 8;
}

/** What a number of a dimension stands for: an id, a word of the closed lists, or null for nobody and none. */
export function keyOf(ids: Ids, dimension: Dimension, code: number): string | null {
  switch (dimension) {
    case 'priority':
      return priorityCode.value(code);
    case 'status':
      return statusCode.value(code);
    case 'channel':
      return channelCode.value(code);
    default:
      return ids.idOf(kinds[dimension], code);
  }
}

/** The filter as lookups. */
export function maskOf(ids: Ids, filter: AnalyticsFilter): Mask {
  const lookup = (dimension: Dimension): Lookup => {
    const wanted: readonly (string | null)[] | undefined = filter[dimension];
    const table = new Uint8Array(sizeOf(ids, dimension));
    if (!wanted) return table.fill(1);
    for (const key of wanted) {
      const code = codeOf(ids, dimension, key);
      if (code < table.length) table[code] = 1;
    }
    return table;
  };
  return {
    client: lookup('client'),
    team: lookup('team'),
    agent: lookup('agent'),
    type: lookup('type'),
    priority: lookup('priority'),
    status: lookup('status'),
    channel: lookup('channel'),
    hidden: flag.merged | flag.deleted | (filter.withImported ? 0 : flag.imported),
    isOpen: dimensions.every((dimension) => filter[dimension] === undefined),
  };
}

function codeOf(ids: Ids, dimension: Dimension, key: string | null): number {
  switch (dimension) {
    case 'priority':
      return priorityCode.codes.get(key ?? '') ?? Infinity;
    case 'status':
      return statusCode.codes.get(key ?? '') ?? Infinity;
    case 'channel':
      return channelCode.codes.get(key ?? '') ?? Infinity;
    default:
      return ids.codeOf(kinds[dimension], key);
  }
}
