import type { Zero } from '@rocicorp/zero';
import { queries } from '@/zero/queries';
import { delayMeter } from './delay';

const lookEveryMs = 5_000;

/**
 * Tells `onChange` when changes stop to arrive and when they do again. `now` is a monotonic clock in
 * milliseconds. Returns how to end that.
 */
export function watchDelay(
  zero: Zero,
  onChange: (delayMs: number | undefined) => void,
  now: () => number = () => performance.now(),
): () => void {
  const meter = delayMeter(now);
  let told: number | undefined;
  const look = () => {
    const delayMs = meter.delayMs();
    if (delayMs === told) return;
    told = delayMs;
    onChange(delayMs);
  };
  const follow = () => {
    meter.setConnected(zero.connection.state.current.name === 'connected');
    look();
  };
  const unsubscribe = zero.connection.state.subscribe(follow);
  follow();
  const view = zero.materialize(queries.heartbeat.newest());
  view.addListener((row) => {
    meter.show(row?.beatAt);
    look();
  });
  const timer = setInterval(look, lookEveryMs);
  return () => {
    clearInterval(timer);
    unsubscribe();
    view.destroy();
  };
}
