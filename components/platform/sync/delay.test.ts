import { beforeEach, describe, expect, it } from 'vitest';
import { delayMeter } from './delay';

let time: number;
let meter: ReturnType<typeof delayMeter>;

beforeEach(() => {
  time = 0;
  meter = delayMeter(() => time);
});

const after = (seconds: number) => {
  time += seconds * 1_000;
  return meter.delayMs();
};

describe('the delay of a replica', () => {
  it('is none while heartbeats arrive, though one is lost', () => {
    meter.setConnected(true);
    meter.show(1);
    expect(after(10)).toBeUndefined();
    meter.show(2);
    expect(after(20)).toBeUndefined();
    meter.show(4);
    expect(after(24)).toBeUndefined();
  });

  it('counts from the last heartbeat, and ends with the next', () => {
    meter.setConnected(true);
    meter.show(1);
    expect(after(26)).toBe(25_000);
    expect(after(15)).toBe(40_000);
    meter.show(2);
    expect(after(0)).toBeUndefined();
  });

  it('does not take the same heartbeat, given again, for a new one', () => {
    meter.setConnected(true);
    meter.show(1);
    after(20);
    meter.show(1);
    expect(after(10)).toBe(30_000);
  });

  it('asks no other machine for the time', () => {
    meter.setConnected(true);
    meter.show(Date.UTC(2100, 0, 1));
    expect(after(60)).toBe(60_000);
    // The database's clock was put back.
    meter.show(Date.UTC(2000, 0, 1));
    expect(after(5)).toBeUndefined();
  });

  it('does not take what was kept from an earlier visit for news', () => {
    meter.show(1);
    after(3_600);
    meter.setConnected(true);
    expect(after(1)).toBeUndefined();
    meter.show(1);
    expect(after(29)).toBe(30_000);
  });

  it('also sees that no heartbeat ever came', () => {
    meter.setConnected(true);
    expect(after(30)).toBe(30_000);
  });

  it('leaves a lost connection to say so itself, and begins again with the next', () => {
    meter.setConnected(true);
    meter.show(1);
    after(60);
    meter.setConnected(false);
    expect(after(60)).toBeUndefined();
    meter.setConnected(true);
    expect(after(20)).toBeUndefined();
    expect(after(10)).toBe(30_000);
  });
});
