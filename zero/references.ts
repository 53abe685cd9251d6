import type { Query, Row } from '@rocicorp/zero';
import type { Tx } from './core/actor';
import type { Context } from './core/context';
import { mutationError } from './core/mutation-error';
import type { Reader, Reference, SubjectRef } from './core/reference';
import { ticketReference } from './desk/ticket/reference';
import type { SubjectLink } from './platform/subject-link/schema';
import { dataReference } from './platform/export/reference';
import { alertReference } from './incidents/alert/reference';
import { incidentReference } from './incidents/incident/reference';
import { serviceReference } from './incidents/service/reference';
import { memberReference } from './platform/member/reference';
import { webhookEndpointReference } from './platform/webhook/reference';
import type { Schema } from './schema';

/** The subjects that notifications, drafts, files, presence, followers, tags and links can be about. */
export const references = [
  ticketReference,
  incidentReference,
  alertReference,
  serviceReference,
  memberReference,
  dataReference,
  webhookEndpointReference,
] as const;

type Listed = (typeof references)[number];
export type ReferenceType = Listed['type'];

/** The subject's row beside what is about it, under the name of its type, where its reader may see it. */
export type SubjectRows = {
  readonly [R in Listed as R['type']]?:
    (R extends Reference<string, infer Table> ? Row<Schema['tables'][Table]> : never) | undefined;
};

const byType = new Map<string, Reference>(
  references.map((reference) => [reference.type, reference as Reference]),
);

/** How the type of subject is referred to; undefined for a type that nothing may refer to. */
export const referenceByType = (type: string): Reference | undefined => byType.get(type);

type About = SubjectRef & SubjectRows;

const rowOf = (about: About) => about[about.subjectType as ReferenceType];

/** Whether the reader has the row of what this is about. */
export const hasSubjectRow = (about: About): boolean => rowOf(about) !== undefined;

/** What the row is about, by name. */
export const subjectLabel = (about: About): string =>
  referenceByType(about.subjectType)?.label(rowOf(about)) ?? '';

/** The page of what the row is about. */
export const subjectHref = (about: About, slug: string, reader: Reader): string => {
  const path = referenceByType(about.subjectType)?.path(about.subjectId, rowOf(about), reader);
  return path === undefined ? `/t/${slug}` : `/t/${slug}/${path}`;
};

/** Adds to each notification the row of its subject, for whoever may see that. */
export function withSubjects<Columns>(
  query: Query<'notification', Schema, Columns>,
  ctx: Context,
): Query<'notification', Schema, Columns & SubjectRows> {
  let related = query as never as Query<'notification', Schema>;
  for (const { type, sees, notifications } of references as readonly Reference[]) {
    if (sees && notifications)
      related = related.related(type as 'ticket', (rows) =>
        rows.where(sees(ctx) as never),
      ) as never;
  }
  return related as never;
}

type EndRows<End extends 'from' | 'to'> = {
  readonly [R in Listed as `${End}${Capitalize<R['type']>}`]?:
    (R extends Reference<string, infer Table> ? Row<Schema['tables'][Table]> : never) | undefined;
};

/** The rows of what a link links, named by end and type (`fromTicket`), where their reader may see them. */
export type LinkEnds = EndRows<'from'> & EndRows<'to'>;

/** Adds to each link the rows of what it links, for whoever may see those. */
export function withLinkEnds<Columns>(
  query: Query<'subjectLink', Schema, Columns>,
  ctx: Context,
): Query<'subjectLink', Schema, Columns & LinkEnds> {
  let related = query as never as Query<'subjectLink', Schema>;
  for (const { type, sees, links } of references as readonly Reference[]) {
    if (!sees || !links) continue;
    for (const end of ['from', 'to'] as const) {
      related = related.related(endName(end, type) as 'fromTicket', (rows) =>
        rows.where(sees(ctx) as never),
      ) as never;
    }
  }
  return related as never;
}

const endName = (end: 'from' | 'to', type: string) =>
  `${end}${type.charAt(0).toUpperCase()}${type.slice(1)}`;

type Link = Pick<SubjectLink, 'fromType' | 'fromId' | 'toType' | 'toId'> & LinkEnds;

/** What a link leads to from the subject of this id, with its row where the reader may see it. */
export function linkedWith(link: Link, subjectId: string): SubjectRef & SubjectRows {
  const end = link.fromId === subjectId ? 'to' : 'from';
  const [type, id] = end === 'to' ? [link.toType, link.toId] : [link.fromType, link.fromId];
  const row = (link as Readonly<Record<string, unknown>>)[endName(end, type)];
  return { subjectType: type, subjectId: id, [type]: row };
}

/**
 * How a subject is referred to, if the member may see it in that organization.
 * @throws a `NOT_ALLOWED` rejection otherwise, and for a type that nothing may refer to
 */
export async function findSubject(
  tx: Tx,
  ctx: Context,
  organizationId: string,
  { subjectType, subjectId }: SubjectRef,
): Promise<Reference> {
  const reference = referenceByType(subjectType);
  if (!reference) throw mutationError('NOT_ALLOWED');
  await reference.find(tx, ctx, organizationId, subjectId);
  return reference;
}
