import type { Answer } from '@/zero/analytics/engine/answer';
import type { Question } from '@/zero/analytics/engine/question';
import type { SegmentEntry } from '@/zero/analytics/manifest';
import type { Behind, DeltaRow, FactsPlace, FactsState, FromWorker, ToWorker } from './messages';

/** An answer with the version of the facts that it was made of. */
export type Answered = { question: Question; answer: Answer; version: number };

const noState: FactsState = {
  core: { bytes: 0, loadedBytes: 0 },
  detail: { bytes: 0, loadedBytes: 0 },
  tickets: 0,
  memory: 0,
  problem: null,
  version: 0,
};

/** One organization's facts in a worker of their own. */
export class Facts {
  readonly #worker: Worker;
  readonly #listeners = new Set<() => void>();
  readonly #waiting = new Map<number, (message: FromWorker) => void>();
  #state = noState;
  /** The last question, until the facts change. */
  #last: { words: string; answered: Promise<Answered> } | undefined;
  #nextId = 1;

  constructor(place: FactsPlace) {
    this.#worker = new Worker(new URL('./facts-worker.ts', import.meta.url), { type: 'module' });
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

  readonly state = (): FactsState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  takeManifest(segments: readonly SegmentEntry[]): void {
    this.#post({ kind: 'manifest', segments });
  }

  takeDelta(rows: readonly DeltaRow[]): void {
    this.#post({ kind: 'delta', rows });
  }

  /** Tries again to load what did not arrive. */
  retry(): void {
    this.#post({ kind: 'retry' });
  }

  /** The answer; the same question again, before the facts change, has the same one. */
  ask(question: Question): Promise<Answered> {
    const words = JSON.stringify(question);
    if (this.#last?.words !== words) this.#last = { words, answered: this.#ask(question) };
    return this.#last.answered;
  }

  async #ask(question: Question): Promise<Answered> {
    const message = await this.#call((id) => ({ kind: 'ask', id, question }));
    if (message.kind !== 'answer') throw new Error('The facts answered something else');
    return { question, answer: message.answer, version: message.version };
  }

  /** The numbers of the tickets behind a figure, newest first. */
  async list(question: Question, behind: Behind): Promise<number[]> {
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
