'use client';

import { isSharedComputer } from '@/lib/shared-computer';
import type { AnalyticsAnswer } from '@/zero/desk/analytics/engine/answer';
import type { AnalyticsQuery } from '@/zero/desk/analytics/engine/question';
import type { SegmentEntry } from '@/zero/desk/analytics/manifest';
import type {
  AnalyticsScope,
  AnalyticsState,
  DeltaRow,
  DrillDown,
  FromWorker,
  ToWorker,
} from './messages';

/** An answer with the version of the facts that it was made of. */
export type AnalyticsResult = {
  question: AnalyticsQuery;
  answer: AnalyticsAnswer;
  version: number;
};

/** A question in words, its answer, and that once it is here. */
type Asked = { words: string; answered: Promise<AnalyticsResult>; here?: AnalyticsResult };

const noState: AnalyticsState = {
  core: { bytes: 0, loadedBytes: 0 },
  detail: { bytes: 0, loadedBytes: 0 },
  tickets: 0,
  memory: 0,
  problem: null,
  version: 0,
};

/** One organization's facts in a worker of their own. */
export class AnalyticsClient {
  readonly #worker: Worker;
  readonly #listeners = new Set<() => void>();
  readonly #waiting = new Map<number, (message: FromWorker) => void>();
  #state = noState;
  /** The last question, until the facts change. */
  #last: Asked | undefined;
  /** What the worker was last told, in words. */
  #delta = '';
  #nextId = 1;

  constructor(place: AnalyticsScope) {
    this.#worker = new Worker(new URL('./analytics-worker.ts', import.meta.url), {
      type: 'module',
    });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'state') {
        if (data.state.version !== this.#state.version) this.#last = undefined;
        this.#state = data.state;
        for (const listener of this.#listeners) listener();
      } else {
        this.#waiting.get(data.id)?.(data);
        this.#waiting.delete(data.id);
      }
    });
    this.#post({ kind: 'open', place });
  }

  readonly state = (): AnalyticsState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  takeManifest(segments: readonly SegmentEntry[]): void {
    this.#post({ kind: 'manifest', segments });
  }

  takeDelta(rows: readonly DeltaRow[]): void {
    const delta = JSON.stringify(rows);
    // Each page that opens tells it anew, and an answer to what has not changed still counts.
    if (delta === this.#delta) return;
    this.#delta = delta;
    this.#post({ kind: 'delta', rows });
  }

  /** Tries again to load what did not arrive. */
  retry(): void {
    this.#post({ kind: 'retry' });
  }

  /** The answer; the same question again, before the facts change, has the same one. */
  ask(question: AnalyticsQuery): Promise<AnalyticsResult> {
    const words = JSON.stringify(question);
    if (this.#last?.words === words) return this.#last.answered;
    const asked: Asked = { words, answered: this.#ask(question) };
    void asked.answered.then((answered) => {
      asked.here = answered;
    });
    this.#last = asked;
    return asked.answered;
  }

  /** The same, where it was asked before and nothing has changed since. */
  known(question: AnalyticsQuery): AnalyticsResult | undefined {
    return this.#last?.words === JSON.stringify(question) ? this.#last.here : undefined;
  }

  async #ask(question: AnalyticsQuery): Promise<AnalyticsResult> {
    const message = await this.#call((id) => ({ kind: 'ask', id, question }));
    if (message.kind !== 'answer') throw new Error('The facts answered something else');
    return { question, answer: message.answer, version: message.version };
  }

  /** The numbers of the tickets behind a metric, newest first. */
  async list(question: AnalyticsQuery, behind: DrillDown): Promise<number[]> {
    const message = await this.#call((id) => ({ kind: 'list', id, question, behind }));
    if (message.kind !== 'list') throw new Error('The facts answered something else');
    return message.numbers;
  }

  close(): void {
    this.#worker.terminate();
    this.#listeners.clear();
  }

  #call(message: (id: number) => ToWorker): Promise<FromWorker> {
    const id = this.#nextId++;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#post(message(id));
    });
  }

  #post(message: ToWorker): void {
    this.#worker.postMessage(message, { transfer: [] });
  }
}

/** One worker for each organization, kept for the tab: the next page of metrics finds it ready. */
let kept: { key: string; facts: AnalyticsClient } | undefined;

/** The facts of one organization as this person may see them. */
export function openAnalytics(place: Omit<AnalyticsScope, 'mayKeep'>): AnalyticsClient {
  const key = `${place.userId}:${place.organizationId}`;
  if (kept?.key !== key) {
    kept?.facts.close();
    kept = {
      key,
      facts: new AnalyticsClient({ ...place, mayKeep: !isSharedComputer(document.cookie) }),
    };
  }
  return kept.facts;
}
