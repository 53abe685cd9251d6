import type postgres from 'postgres';
import { currentRequest } from '@/lib/server/core/request-id';
import { networkKey } from '@/lib/server/core/network';
import { addressKey } from '@/lib/server/core/throttle/keys';
import { clearThrottle, type Limit, takeBack, throttle } from '@/lib/server/core/throttle/throttle';

const windowSeconds = 15 * 60;
/** Failures for one address from one network: what a person needs who mistypes. */
const perPair: Limit = { limit: 5, windowSeconds };
/** Failures from one network, whatever the address: an office has many people. */
const perNetwork: Limit = { limit: 50, windowSeconds };
/** Failures for one address from all networks that are not at their own limit. */
const perAddress: Limit = { limit: 100, windowSeconds };
/** Failures of a browser in which the person has signed in before. */
const perDevice: Limit = { limit: 20, windowSeconds };
/** Emails to one address, and requests for them from one network. */
const emailsPerAddress: Limit = { limit: 5, windowSeconds };
const emailsPerNetwork: Limit = { limit: 50, windowSeconds };

/** What a stranger may guess only so often. */
export type Guess = {
  kind: 'sign-in' | 'token' | 'password';
  /** Whose secret is guessed, where the guess names a person. */
  email?: string;
  /** Where the person has signed in before with this browser, its id. */
  device?: string;
};

/**
 * Counts a guess as failed before it is checked, so that parallel guesses count as well; `forgive` takes
 * that back. Returns the seconds to wait after too many. A known device has a count of its own, so that
 * others cannot lock it out.
 */
export async function overLimit(sql: postgres.Sql, guess: Guess): Promise<number | undefined> {
  const keys = keysOf(guess);
  if (keys.device && (await throttle(sql, keys.device, perDevice)) === undefined) return undefined;
  const waits = await Promise.all([
    keys.pair === undefined ? undefined : throttle(sql, keys.pair, perPair),
    throttle(sql, keys.network, perNetwork),
  ]);
  const seconds = waits.filter((wait) => wait !== undefined);
  if (seconds.length > 0) return Math.max(...seconds);
  return keys.address === undefined ? undefined : await throttle(sql, keys.address, perAddress);
}

/** Takes back what `overLimit` counted of a guess that was right, and what the person mistyped before. */
export async function resetAttempts(sql: postgres.Sql, guess: Guess): Promise<void> {
  const keys = keysOf(guess);
  await Promise.all([
    keys.device && clearThrottle(sql, keys.device),
    keys.pair && clearThrottle(sql, keys.pair),
    keys.device === undefined && takeBack(sql, keys.network),
    keys.device === undefined && keys.address && takeBack(sql, keys.address),
  ]);
}

function keysOf({ kind, email, device }: Guess) {
  const network = networkKey(currentRequest()?.address ?? null);
  const address = email === undefined ? undefined : addressKey(email);
  return {
    device: device === undefined ? undefined : `${kind}:device:${device}`,
    pair: address === undefined ? undefined : `${kind}:pair:${address}:${network}`,
    network: `${kind}:network:${network}`,
    address: address === undefined ? undefined : `${kind}:address:${address}`,
  };
}

/**
 * Counts a request for an email to `email`. `enough`: it has had several of late and needs no more, which
 * must look like success, or strangers could keep the person from asking. A number: the seconds until
 * this network may ask again.
 */
export async function overEmailLimit(
  sql: postgres.Sql,
  kind: 'link' | 'join' | 'sign-up',
  email: string,
): Promise<number | 'enough' | undefined> {
  const network = networkKey(currentRequest()?.address ?? null);
  const wait = await throttle(sql, `${kind}:network:${network}`, emailsPerNetwork);
  if (wait !== undefined) return wait;
  const key = `${kind}:address:${addressKey(email)}`;
  return (await throttle(sql, key, emailsPerAddress)) === undefined ? undefined : 'enough';
}
