import type { Segment } from '@/lib/search/highlight';
import type { ReferenceType } from '@/zero/references';

/** A subject that was found; its module may say more of it. Moments are milliseconds. */
export type SearchHit = {
  subjectType: ReferenceType;
  id: string;
  title: Segment[];
  createdAt: number;
  /** It holds what may have been meant, not what was typed. */
  isClose: boolean;
  /** The words around the hit; empty where nothing but the title or a name fits. */
  excerpt: Segment[];
};

export type SearchResponse<Hit extends SearchHit = SearchHit> = {
  hits: Hit[];
  total: number;
  /** There are more than `total` says. */
  isMore: boolean;
  /** The index is still being built, so that something may be missing. */
  isBehind: boolean;
};
