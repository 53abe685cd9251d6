import { ask } from '@/zero/analytics/engine/ask';
import { listBehind } from '@/zero/analytics/engine/list-behind';
import { FactStore } from '@/zero/analytics/engine/store';
import { Loader } from './loader';
import type { FromWorker, ToWorker } from './messages';

// Runs beside the page, so that a million tickets never hold up a keystroke.
const store = new FactStore();
let loader: Loader | undefined;
let version = 0;

const send = (message: FromWorker) => self.postMessage(message, { transfer: [] });

function tell() {
  version++;
  const progress = loader?.progress() ?? {
    files: 0,
    loaded: 0,
    bytes: 0,
    loadedBytes: 0,
    problem: null,
  };
  send({
    kind: 'state',
    state: { ...progress, tickets: store.rows, memory: store.bytes, version },
  });
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'open':
      loader = new Loader(store, data.place, tell);
      break;
    case 'manifest':
      loader?.load(data.segments);
      // What is still to come is said at once, not with the first file.
      if (loader && loader.progress().loaded < data.segments.length) tell();
      break;
    case 'retry':
      loader?.retry();
      break;
    case 'delta':
      store.putDelta(data.rows);
      tell();
      break;
    case 'ask':
      send({ kind: 'answer', id: data.id, answer: ask(store, data.question), version });
      break;
    case 'list':
      send({ kind: 'list', id: data.id, numbers: listBehind(store, data.question, data.behind) });
      break;
  }
});
