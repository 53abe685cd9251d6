import { UnknownFormat } from '@/zero/desk/analytics/engine/chunk';
import type { AnalyticsStore } from '@/zero/desk/analytics/engine/store';
import type { SegmentEntry, SegmentGroup } from '@/zero/desk/analytics/manifest';
import { segmentFormat } from '@/zero/desk/analytics/segment/layout';
import type { AnalyticsScope, AnalyticsState, Loading } from './messages';
import { SegmentCache, SegmentRefused } from './segment-cache';

/** Segments under way at once: as many as a browser opens to one origin. */
const lanes = 6;
/** Least time between two reports of progress, in milliseconds. */
const reportMs = 100;

type Progress = Pick<AnalyticsState, 'core' | 'detail' | 'problem'>;

/** Brings the manifest's segments into the store: newest first, what every dashboard reads before the details. */
export class Loader {
  readonly #store: AnalyticsStore;
  readonly #cache: SegmentCache;
  readonly #tell: (isNews: boolean) => void;
  #wanted: readonly SegmentEntry[] = [];
  #problem: AnalyticsState['problem'] = null;
  #run = 0;
  /** Of the newest manifest; undefined before there is one. */
  #hashes: string | undefined;
  #toldAt = 0;

  /** `tell` hears of progress, and whether there is something new to reckon with. */
  constructor(store: AnalyticsStore, place: AnalyticsScope, onProgress: (isNews: boolean) => void) {
    this.#store = store;
    this.#cache = new SegmentCache(place);
    this.#tell = onProgress;
  }

  /** Takes a new manifest in the place of the one before; what is held already stays. */
  load(segments: readonly SegmentEntry[]): void {
    const hashes = segments.map(({ hash }) => hash).join();
    if (hashes === this.#hashes && !this.#problem) return;
    this.#hashes = hashes;
    // What an older version wrote is sealed anew by now, and comes with the next manifest.
    this.#wanted = segments
      .filter(({ format }) => format >= segmentFormat)
      .sort((a, b) => order(a) - order(b) || (a.month < b.month ? 1 : -1));
    void this.#start();
  }

  /** Tries again after a problem. */
  retry(): void {
    if (this.#problem) void this.#start();
  }

  /** Whether what every metric is made of is here, or as much of it as can be had. */
  isReadable(): boolean {
    if (this.#problem) return true;
    const { bytes, loadedBytes } = this.#loading('core');
    return this.#hashes !== undefined && loadedBytes === bytes;
  }

  progress(): Progress {
    return {
      core: this.#loading('core'),
      detail: this.#loading('detail'),
      problem: this.#problem,
    };
  }

  #loading(group: SegmentGroup): Loading {
    const entries = this.#wanted.filter((entry) => entry.group === group);
    return {
      bytes: bytesOf(entries),
      loadedBytes: bytesOf(entries.filter((entry) => this.#holds(entry))),
    };
  }

  async #start(): Promise<void> {
    const run = ++this.#run;
    this.#problem = null;
    if (this.#wanted.some(({ format }) => format > segmentFormat)) this.#problem = 'outdated';
    this.#store.keepOnly(new Set(this.#wanted.map(({ month }) => month)));
    const missing = this.#wanted.filter((entry) => !this.#holds(entry));
    for (const group of ['core', 'detail'] as const) {
      const queue = missing.filter((entry) => entry.group === group);
      await Promise.all(Array.from({ length: lanes }, () => this.#drain(queue, run)));
      if (run !== this.#run) return;
      this.#tell(true);
    }
    if (!this.#problem) await this.#cache.keepOnly(new Set(this.#wanted.map(({ hash }) => hash)));
  }

  async #drain(queue: SegmentEntry[], run: number): Promise<void> {
    while (run === this.#run && !this.#problem) {
      const entry = queue.shift();
      if (!entry) return;
      try {
        const file = await this.#cache.read(entry.hash);
        if (run !== this.#run) return;
        this.#store.put({ ...entry, file });
      } catch (error) {
        if (run === this.#run) this.#problem = problemOf(error);
      }
      if (performance.now() - this.#toldAt < reportMs) continue;
      this.#toldAt = performance.now();
      this.#tell(false);
    }
  }

  #holds({ month, group, hash }: SegmentEntry): boolean {
    return this.#store.hashOf(month, group) === hash;
  }
}

const bytesOf = (entries: readonly SegmentEntry[]) =>
  entries.reduce((sum, { bytes }) => sum + bytes, 0);

const order = ({ group }: SegmentEntry) => (group === 'core' ? 0 : 1);

function problemOf(error: unknown): AnalyticsState['problem'] {
  if (error instanceof UnknownFormat) return 'outdated';
  return error instanceof SegmentRefused && error.status < 500 ? 'refused' : 'unreachable';
}
