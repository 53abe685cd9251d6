import { describe, expect, it } from 'vitest';
import type { AuditRow } from '@/lib/server/platform/audit/read';
import { auditActionNames } from '@/zero/platform/audit/actions';
import { actionWord, actorWord, sentence } from './sentence';

const stateWords = {
  'status:waiting_on_client': 'Waiting on client',
  'status:resolved': 'Resolved',
};
const names = { ...stateWords, ana: 'Ana Berg', bo: 'Bo Lind', bug: 'Bug', nine: '#9' };
const entry: AuditRow = {
  id: 'e',
  at: 0,
  actorType: 'member',
  actorId: 'ana',
  action: 'ticket.assign',
  outcome: 'done',
  subjectType: 'ticket',
  subjectId: 't',
  subjectNumber: 123,
  before: { number: 123, assigneeId: null },
  after: { number: 123, assigneeId: 'bo' },
  reason: null,
  requestId: null,
  address: null,
  sealed: false,
};
const said = (more: Partial<AuditRow>) => {
  const row = { ...entry, ...more };
  return `${actorWord(row, names)} ${sentence(row, names)}`;
};

describe('sentence', () => {
  it.each<[string, Partial<AuditRow>]>([
    ['Ana Berg assigned #123 to Bo Lind', {}],
    ['Ana Berg took #123', { after: { assigneeId: 'ana' } }],
    ['Ana Berg unassigned #123', { after: { assigneeId: null } }],
    [
      'Ana Berg changed the status of #123 to Waiting on client',
      { action: 'ticket.changeStatus', after: { status: 'waiting_on_client' } },
    ],
    [
      'Ana Berg changed the type of #123 to Bug',
      { action: 'ticket.changeType', after: { typeId: 'bug' } },
    ],
    ['Ana Berg tagged #123 Bug', { action: 'ticket.tag', after: { tagId: 'bug' } }],
    ['Ana Berg tagged #123', { action: 'ticket.tag', after: { tagId: 'gone' } }],
    ['Ana Berg merged #123 into #9', { action: 'ticket.merge', after: { mergedIntoId: 'nine' } }],
    ['Ana Berg removed the type of #123', { action: 'ticket.changeType', after: { typeId: null } }],
    [
      'Ana Berg replied on #123',
      { action: 'message.post', before: { number: 123 }, after: { bodyLength: 3 } },
    ],
    [
      'Ana Berg replied on #123 and set it to Resolved',
      { action: 'message.post', before: { status: 'open' }, after: { status: 'resolved' } },
    ],
    [
      'An unknown person tried to close a ticket and was refused',
      {
        action: 'ticket.close',
        outcome: 'refused',
        actorType: 'anonymous',
        actorId: null,
        subjectNumber: null,
        before: null,
        after: null,
      },
    ],
    [
      'Ana Berg invited new@example.test',
      {
        action: 'member.invite',
        subjectType: 'member',
        subjectNumber: null,
        after: { email: 'new@example.test' },
      },
    ],
    [
      'Opsdesk exported the audit log',
      { action: 'audit.export', actorType: 'job', subjectNumber: null },
    ],
  ])('%s', (words, row) => {
    expect(said(row)).toBe(words);
  });

  it('leaves no gap in any action’s words', () => {
    for (const action of auditActionNames) {
      for (const outcome of ['done', 'refused'] as const) {
        expect(said({ action, outcome, before: null, after: null })).not.toMatch(/[{}]|undefined/);
      }
      expect(actionWord(action)).toMatch(/^[A-Z][^{}]+[^ ]$/);
    }
  });
});
