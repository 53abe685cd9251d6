'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react';

/** Paths below `/t/<slug>/` whose pages follow the address by themselves, the longest first. */
let areas: readonly string[] = [];

/** Names the areas, as the modules' paths below `/t/<slug>/`. */
export function setAreas(paths: readonly string[]): void {
  areas = paths.toSorted((a, b) => b.length - a.length);
}

/** The address of the area that `href` leads to; undefined where it leads to none. */
function areaOf(href: string): string | undefined {
  const tenant = /^\/t\/[^/?]+\//.exec(href)?.[0];
  if (!tenant) return undefined;
  const path = href.slice(tenant.length);
  const area = areas.find(
    (each) => path.startsWith(each) && ['', '/', '?'].includes(path.charAt(each.length)),
  );
  return area && tenant + area;
}

/** By then what an address shows has been drawn; Next.js renders its whole tree for it. */
const settledMs = 150;

/** What may ask Next.js to go elsewhere, which must not meet an address that it has not heard of. */
const acts = ['pointerdown', 'keydown'] as const;

const listeners = new Set<() => void>();

/** A part of the address bar, in effect in the frame in which `goWithin` or `changeAddress` was called. */
export function useAddress(part: 'pathname' | 'search'): string {
  return useFromAddress((location) => location[part]);
}

/** What `select` reads from the address bar: a text, so that only another one is rendered. */
export const useFromAddress = (select: (location: Location) => string): string =>
  useSyncExternalStore(
    subscribe,
    () => select(window.location),
    () => '',
  );

/**
 * Tells readers of the address when Next.js moved it, which it does after it has rendered. Mounted once
 * by the shell: Next.js renders everything that asks it for the address with every change of it.
 */
export function AddressFollower() {
  const followed = `${usePathname()}?${useSearchParams()}`;
  useLayoutEffect(() => keepFrom(followed), [followed]);
  useEffect(() => announceFor(followed), [followed]);
  return null;
}

/** Whether the way to `href` stays in the area on screen: its pages follow the address by themselves. */
export function isWithin(href: string): boolean {
  const here = areaOf(window.location.pathname);
  return here !== undefined && areaOf(href) === here;
}

/** Goes to another page of the area on screen, without a request to the server. */
export function goWithin(href: string): void {
  move('pushState', href);
}

/** Follows a link to `href` without a request where `isWithin` says so; leaves others to Next.js. */
export function followWithin(event: { preventDefault: () => void }, href: string): void {
  if (!isWithin(href)) return;
  event.preventDefault();
  goWithin(href);
}

/** Puts another address in place of the one shown, so that Back does not return to it. */
export function changeAddress(href: string): void {
  move('replaceState', href);
}

function move(how: 'pushState' | 'replaceState', href: string) {
  if (wanted === undefined) told = window.location.href;
  // Past Next.js, which renders its whole tree for an address: it hears of this one afterwards.
  History.prototype[how].call(window.history, window.history.state, '', href);
  wanted = window.location.href;
  announce();
  tellNext();
}

let timer: ReturnType<typeof setTimeout> | undefined;
let isListening = false;
/** The address that Next.js has not heard of yet. */
let wanted: string | undefined;
/** The one that it knows, and writes into the address bar whenever it renders. */
let told = '';

/** Lets Next.js hear of the address once its screen has been drawn, or before the next thing one does. */
function tellNext() {
  clearTimeout(timer);
  timer = setTimeout(notifyNow, settledMs);
  if (isListening) return;
  isListening = true;
  for (const act of acts) window.addEventListener(act, tellBefore, { capture: true });
}

/** A letter typed into a field goes nowhere. */
function tellBefore(event: Event) {
  const isLetter = event instanceof KeyboardEvent && event.key.length === 1;
  if (!(isLetter && event.target instanceof HTMLInputElement)) notifyNow();
}

function notifyNow() {
  if (timer === undefined) return;
  clearTimeout(timer);
  timer = undefined;
  const { href } = window.location;
  const settled = href === told ? (wanted ?? href) : href;
  told = settled;
  wanted = undefined;
  window.history.replaceState(null, '', settled);
}

/** What Next.js followed it writes into the address bar, where one may have gone on meanwhile. */
function keepFrom(_followed: string) {
  if (wanted === undefined || window.location.href !== told) return;
  History.prototype.replaceState.call(window.history, window.history.state, '', wanted);
}

/** Whatever Next.js followed, the address bar is what counts. */
const announceFor = (_followed: string) => announce();

function announce() {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  window.addEventListener('popstate', forgetWanted);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

/** Back and Forward go where they go. */
function forgetWanted() {
  wanted = undefined;
}
