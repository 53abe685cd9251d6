import { createHmac, timingSafeEqual } from 'node:crypto';
import { parse, stringify } from 'uuid';
import { env } from '@/lib/server/core/env';

/** Days for which the links of a survey work. */
export const surveyDays = 30;

/** What a survey's link is bound to: one ticket, one person, for some time. */
export type SurveyLink = {
  organizationId: string;
  ticketId: string;
  /** Who was asked. */
  memberId: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
};

const idBytes = 16;
const timeBytes = 6;
const payloadBytes = 3 * idBytes + timeBytes;

/** The secret of a survey's link: always the same for the same link, so that it rests nowhere. */
export function surveyToken({ organizationId, ticketId, memberId, expiresAt }: SurveyLink): string {
  const time = Buffer.alloc(timeBytes);
  time.writeUIntBE(expiresAt, 0, timeBytes);
  const payload = Buffer.concat([...[organizationId, ticketId, memberId].map(parse), time]);
  return Buffer.concat([payload, macOf(payload)]).toString('base64url');
}

/** What the token is for; undefined where it is forged or has expired. `now` in milliseconds. */
export function readSurveyToken(token: string, now = Date.now()): SurveyLink | undefined {
  const bytes = Buffer.from(token, 'base64url');
  const payload = bytes.subarray(0, payloadBytes);
  const given = bytes.subarray(payloadBytes);
  const expected = macOf(payload);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const id = (index: number) => stringify(payload, index * idBytes);
  const expiresAt = payload.readUIntBE(3 * idBytes, timeBytes);
  if (expiresAt <= now) return undefined;
  return { organizationId: id(0), ticketId: id(1), memberId: id(2), expiresAt };
}

/** The page of the survey with a rating chosen; opening it changes nothing. */
export function rateUrl(link: SurveyLink, rating: number): string {
  return `${env().origin}/rate?token=${surveyToken(link)}&rating=${rating}`;
}

const macOf = (payload: Uint8Array) =>
  createHmac('sha256', env().authSecret).update('survey link:').update(payload).digest();
