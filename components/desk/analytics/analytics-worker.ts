import { ask } from '@/zero/desk/analytics/engine/ask';
import { drillDown } from '@/zero/desk/analytics/engine/drill-down';
import { AnalyticsStore } from '@/zero/desk/analytics/engine/store';
import { Loader } from './loader';
import type { FromWorker, ToWorker } from './messages';

// Runs beside the page, so that a million tickets never hold up a keystroke.
const store = new AnalyticsStore();
let loader: Loader | undefined;
let version = 0;

const send = (message: FromWorker) => self.postMessage(message, { transfer: [] });

/** Questions that came before there was anything to make an answer of. */
const waiting: (() => void)[] = [];

function whenReadable(answer: () => void) {
  if (loader?.isReadable()) answer();
  else waiting.push(answer);
}

function post(isNews: boolean) {
  if (isNews) version++;
  if (!loader) return;
  send({
    kind: 'state',
    state: { ...loader.progress(), tickets: store.rows, memory: store.bytes, version },
  });
  if (loader.isReadable()) for (const answer of waiting.splice(0)) answer();
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'open':
      loader = new Loader(store, data.place, post);
      break;
    case 'manifest':
      loader?.load(data.segments);
      // What is still to come is said at once, not with the first file.
      post(false);
      break;
    case 'retry':
      loader?.retry();
      break;
    case 'delta':
      store.putDelta(data.rows);
      post(true);
      break;
    case 'ask':
      whenReadable(() =>
        send({ kind: 'answer', id: data.id, answer: ask(store, data.question), version }),
      );
      break;
    case 'list':
      whenReadable(() =>
        send({ kind: 'list', id: data.id, numbers: drillDown(store, data.question, data.behind) }),
      );
      break;
  }
});
