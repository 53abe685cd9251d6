import type { TicketMetrics } from '../fact';
import { blank, type NumbersOf, toFile } from './arrow';
import {
  channelCode,
  type Dictionary,
  flag,
  never,
  nothing,
  priorityCode,
  segmentFormat,
  slaStateCode,
  slaTargetCode,
  statusCode,
  tables,
} from './layout';
import { keptAt } from './kept-at';

type Files = { core: Uint8Array<ArrayBufferLike>; detail: Uint8Array<ArrayBufferLike> };
type Writer = {
  core: NumbersOf<typeof tables.core>;
  detail: NumbersOf<typeof tables.detail>;
  idOf: IdOf;
};

/** Writes a month's facts as the two files of its segment. The same facts in any order give the same bytes. */
export function encodeSegment(facts: readonly TicketMetrics[]): Files {
  const dictionary: Dictionary = { clients: [], teams: [], types: [], members: [] };
  const writer: Writer = {
    core: blank(tables.core),
    detail: blank(tables.detail),
    idOf: numberer(dictionary),
  };
  let above = { number: 0, createdAt: 0 };
  [...facts]
    .sort((a, b) => a.number - b.number)
    .forEach((fact, row) => {
      writeTicket(writer, fact, above);
      writeLists(writer, fact, row);
      above = fact;
    });
  const header = { format: String(segmentFormat), dictionary: JSON.stringify(dictionary) };
  return {
    core: toFile(tables.core, writer.core, header),
    detail: toFile(tables.detail, writer.detail),
  };
}

type IdOf = (kind: keyof Dictionary, id: string | null) => number;

function numberer(dictionary: Dictionary): IdOf {
  const known = new Map<string, number>();
  return (kind, id) => {
    if (id === null) return 0;
    const key = `${kind}:${id}`;
    let code = known.get(key);
    if (code === undefined) {
      code = dictionary[kind].push(id);
      known.set(key, code);
    }
    return code;
  };
}

function writeTicket(
  { core: { tickets }, detail, idOf }: Writer,
  fact: TicketMetrics,
  above: { number: number; createdAt: number },
) {
  const after = (at: number | null) => (at === null ? nothing : at - fact.createdAt);
  const person = (id: string | null) =>
    id === fact.assigneeId ? 0 : id === null ? 1 : idOf('members', id) + 1;
  tickets.number.push(fact.number - above.number);
  tickets.createdAt.push(fact.createdAt - above.createdAt);
  tickets.client.push(idOf('clients', fact.clientId));
  tickets.team.push(idOf('teams', fact.teamId));
  tickets.assignee.push(idOf('members', fact.assigneeId));
  tickets.type.push(idOf('types', fact.typeId));
  tickets.status.push(statusCode.code(fact.status));
  tickets.priority.push(priorityCode.code(fact.priority));
  tickets.channel.push(channelCode.code(fact.channel));
  tickets.flags.push(
    (fact.isImported ? flag.imported : 0) |
      (fact.isMerged ? flag.merged : 0) |
      (fact.hasWaited ? flag.waited : 0),
  );
  tickets.askedAfter.push(after(fact.askedAt));
  tickets.firstResponseCalendar.push(fact.firstResponseCalendar ?? nothing);
  tickets.firstResponseClosed.push(
    (fact.firstResponseCalendar ?? 0) - (fact.firstResponseBusiness ?? 0),
  );
  tickets.responder.push(person(fact.firstResponderId));
  tickets.resolutionCalendar.push(fact.resolutionCalendar ?? nothing);
  tickets.resolutionClosed.push((fact.resolutionCalendar ?? 0) - (fact.resolutionBusiness ?? 0));
  tickets.resolver.push(person(fact.resolverId));
  tickets.rating.push(fact.rating ?? 0);
  const end = fact.resolvedAt ?? fact.createdAt;
  tickets.ratedAfter.push(fact.ratedAt === null ? 0 : fact.ratedAt - end);
  tickets.surveyedAfter.push(fact.surveyedAt === null ? never : fact.surveyedAt - end);
  detail.tickets.statusAfter.push(after(fact.statusSince));
  detail.tickets.work.push(fact.workSeconds);
  detail.tickets.clientWait.push(fact.clientWaitSeconds);
  detail.tickets.hold.push(fact.holdSeconds);
  detail.tickets.agentReplies.push(Math.min(fact.agentReplies, 255));
  detail.tickets.lastClientMessageAfter.push(after(fact.lastClientMessageAt));
}

function writeLists({ core, detail, idOf }: Writer, fact: TicketMetrics, row: number) {
  const { createdAt } = fact;
  // One turn is the solution itself, which the ticket's row holds.
  if (fact.turns.length !== (fact.resolvedAt === null ? 0 : 1)) {
    for (const at of fact.turns) push(core.turns, { row, after: at - createdAt });
  }
  if (fact.waitingSince !== null) push(core.waiting, { row, after: fact.waitingSince - createdAt });
  for (const { target, state, at } of fact.promises) {
    push(core.promises, {
      row,
      target: slaTargetCode.code(target),
      state: slaStateCode.code(state),
      after: at - keptAt(fact, target, state),
    });
  }
  for (const { at, calendar, business } of fact.nextResponses) {
    push(detail.responses, { row, after: at - createdAt, calendar, business });
  }
  for (const { at, assigneeId } of fact.assignments) {
    push(detail.assignments, { row, after: at - createdAt, assignee: idOf('members', assigneeId) });
  }
}

function push<Column extends string>(
  table: Record<Column, number[]>,
  values: Record<Column, number>,
) {
  for (const column of Object.keys(table) as Column[]) table[column].push(values[column]);
}
