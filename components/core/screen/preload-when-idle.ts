type Preloadable = { preload: () => Promise<void> };

const waiting: Preloadable[] = [];
let isStarted = false;
let isRunning = false;

/**
 * Has its code here before it is first used, once the page has nothing else to do.
 * @param options `isForOffline`: before the others, since it is used where no code can be had
 */
export function preloadWhenIdle<Screen extends Preloadable>(
  screen: Screen,
  { isForOffline = false } = {},
): Screen {
  if (typeof window === 'undefined') return screen;
  if (isForOffline) waiting.unshift(screen);
  else waiting.push(screen);
  if (isStarted) runWhenIdle();
  return screen;
}

/** Begins with what waits; for when the first screen is shown. */
export function startPreloading(): void {
  isStarted = true;
  runWhenIdle();
}

function runWhenIdle() {
  if (isRunning) return;
  isRunning = true;
  // Safari has no such callback.
  if ('requestIdleCallback' in window) requestIdleCallback(() => void preloadNext());
  else setTimeout(() => void preloadNext(), 200);
}

/** One after the other, so that each time the page comes first. */
async function preloadNext() {
  // What cannot be had now is asked for again when it is used.
  await waiting
    .shift()
    ?.preload()
    .catch(() => {});
  isRunning = false;
  if (waiting.length > 0) runWhenIdle();
}
