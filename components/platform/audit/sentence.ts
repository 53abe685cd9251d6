import { readableEmail } from '@/lib/readable-email';
import type { AuditRow } from '@/lib/server/platform/audit/read';
import { auditActions, type AuditAction } from '@/zero/platform/audit/actions';
import { fieldValue } from './field-words';

/** Names by id, as the trail's page brings them, and the words for states by `wordKey`. */
export type Names = Readonly<Record<string, string>>;

/** What was done and what to do, with `{}` where the subject stands. */
const verbs: Record<AuditAction, readonly [done: string, todo: string]> = {
  'ticket.create': ['opened {}', 'open {}'],
  'ticket.assign': ['assigned {}', 'assign {}'],
  'ticket.changeStatus': ['changed the status of {}', 'change the status of {}'],
  'ticket.changePriority': ['changed the priority of {}', 'change the priority of {}'],
  'ticket.changeType': ['changed the type of {}', 'change the type of {}'],
  'ticket.changeTeam': ['changed the team of {}', 'change the team of {}'],
  'ticket.close': ['closed {}', 'close {}'],
  'ticket.reopen': ['reopened {}', 'reopen {}'],
  'ticket.changeTitle': ['renamed {}', 'rename {}'],
  'ticket.changeClient': ['moved {} to another client', 'move {} to another client'],
  'ticket.changeRequester': ['changed the requester of {}', 'change the requester of {}'],
  'ticket.merge': ['merged {}', 'merge {}'],
  'ticket.unmerge': ['separated {} again', 'separate {} again'],
  'ticket.snooze': ['snoozed {}', 'snooze {}'],
  'ticket.wake': ['woke {}', 'wake {}'],
  'ticket.tag': ['tagged {}', 'tag {}'],
  'ticket.untag': ['took a tag off {}', 'take a tag off {}'],
  'ticket.relate': ['linked {}', 'link {}'],
  'ticket.unrelate': ['unlinked {}', 'unlink {}'],
  'ticket.follow': ['followed {}', 'follow {}'],
  'ticket.unfollow': ['stopped following {}', 'stop following {}'],
  'ticket.applyMacro': ['applied a macro to {}', 'apply a macro to {}'],
  'ticket.export': ['exported tickets', 'export tickets'],
  'message.post': ['replied on {}', 'reply on {}'],
  'note.write': ['wrote a note on {}', 'write a note on {}'],
  'feedback.leave': ['rated {}', 'rate {}'],
  'member.invite': ['invited {}', 'invite {}'],
  'member.resend': ['sent the invitation of {} again', 'send the invitation of {} again'],
  'member.change': ['changed {}', 'change {}'],
  'member.disable': ['disabled {}', 'disable {}'],
  'member.enable': ['enabled {}', 'enable {}'],
  'member.remove': ['removed {}', 'remove {}'],
  'member.merge': ['merged {}', 'merge {}'],
  'member.changeEmail': ['corrected the email address of {}', 'correct the email address of {}'],
  'member.liftSecondFactor': ['removed the second factor of {}', 'remove the second factor of {}'],
  'member.request': ['asked to let {} in', 'ask to let {} in'],
  'member.approve': ['let {} in', 'let {} in'],
  'member.refuse': ['did not let {} in', 'refuse to let {} in'],
  'client.create': ['added the client {}', 'add the client {}'],
  'client.change': ['changed the client {}', 'change the client {}'],
  'client.disable': ['disabled the client {}', 'disable the client {}'],
  'client.enable': ['enabled the client {}', 'enable the client {}'],
  'client.merge': ['merged the client {}', 'merge the client {}'],
  'client.remove': ['removed the client {}', 'remove the client {}'],
  'team.create': ['added the team {}', 'add the team {}'],
  'team.change': ['changed the team {}', 'change the team {}'],
  'team.remove': ['removed the team {}', 'remove the team {}'],
  'team.restore': ['restored the team {}', 'restore the team {}'],
  'ticketType.create': ['added the ticket type {}', 'add the ticket type {}'],
  'ticketType.change': ['changed the ticket type {}', 'change the ticket type {}'],
  'ticketType.remove': ['removed the ticket type {}', 'remove the ticket type {}'],
  'ticketType.restore': ['restored the ticket type {}', 'restore the ticket type {}'],
  'organization.change': [
    'changed the organization’s settings',
    'change the organization’s settings',
  ],
  'auth.signIn': ['signed in', 'sign in'],
  'auth.refuse': ['was refused at sign-in', 'sign in'],
  'auth.signOut': ['signed out', 'sign out'],
  'auth.reset': ['set a new password by mail', 'set a new password by mail'],
  'auth.changePassword': ['changed the password', 'change the password'],
  'auth.enableTwoFactor': ['turned two-factor on', 'turn two-factor on'],
  'auth.disableTwoFactor': ['turned two-factor off', 'turn two-factor off'],
  'session.revoke': ['ended a session', 'end a session'],
  'payment.record': ['recorded the payment {}', 'record the payment {}'],
  'payment.change': ['changed the payment {}', 'change the payment {}'],
  'payment.void': ['voided the payment {}', 'void the payment {}'],
  'payment.import': ['imported payments', 'import payments'],
  'payment.export': ['exported payments', 'export payments'],
  'macro.create': ['added the macro {}', 'add the macro {}'],
  'macro.change': ['changed the macro {}', 'change the macro {}'],
  'macro.remove': ['removed the macro {}', 'remove the macro {}'],
  'view.create': ['added the view {}', 'add the view {}'],
  'view.change': ['changed the view {}', 'change the view {}'],
  'view.remove': ['removed the view {}', 'remove the view {}'],
  'tag.create': ['added the tag {}', 'add the tag {}'],
  'tag.change': ['changed the tag {}', 'change the tag {}'],
  'tag.remove': ['removed the tag {}', 'remove the tag {}'],
  'slaPolicy.create': ['added the SLA policy {}', 'add the SLA policy {}'],
  'slaPolicy.change': ['changed the SLA policy {}', 'change the SLA policy {}'],
  'slaPolicy.remove': ['removed the SLA policy {}', 'remove the SLA policy {}'],
  'holiday.create': ['added the holiday {}', 'add the holiday {}'],
  'holiday.remove': ['removed the holiday {}', 'remove the holiday {}'],
  'clientNote.write': ['wrote a note on a client', 'write a note on a client'],
  'clientNote.change': ['changed a note on a client', 'change a note on a client'],
  'clientNote.remove': ['removed a note on a client', 'remove a note on a client'],
  'clientNote.restore': ['brought back a note on a client', 'bring back a note on a client'],
  'data.import': ['imported data', 'import data'],
  'data.reread': [
    'found figures that differed from the tickets, and read them anew',
    'read figures anew',
  ],
  'data.export': ['exported the organization’s data', 'export the organization’s data'],
  'mail.retry': ['sent a mail again', 'send a mail again'],
  'audit.export': ['exported the audit log', 'export the audit log'],
};

const anySubject: Partial<Record<AuditRow['subjectType'], string>> = {
  ticket: 'a ticket',
  member: 'a person',
};

/** What an action is called in a list: "Assign a ticket", "Add client". */
export function actionWord(action: AuditAction): string {
  if (action === 'auth.refuse') return 'Be refused at sign-in';
  const subject = anySubject[auditActions[action]];
  const todo = verbs[action][1];
  const words = subject
    ? todo.replace('{}', subject)
    : todo.replace(/the ([^{}]{1,60}) \{\}/, '$1');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Who acted: a person's name, or what stands for one. */
export function actorWord({ actorType, actorId }: AuditRow, names: Names): string {
  switch (actorType) {
    case 'member':
      return (actorId && names[actorId]) ?? 'Somebody';
    case 'key':
      return 'An API key';
    case 'job':
      return 'Opsdesk';
    case 'anonymous':
      return 'Somebody unknown';
  }
}

/** What happened, to stand after the actor's name: "assigned #123 to Bo". */
export function sentence(row: AuditRow, names: Names): string {
  const subject = subjectWord(row, names);
  const [done, todo] = verbs[row.action];
  if (row.outcome === 'refused') {
    return `tried to ${todo.replace('{}', subject)} and was refused`;
  }
  return (special(row, names) ?? done + addition(row, names)).replace('{}', subject);
}

/** What an action puts on a ticket or ties it to, in words with `[]` where that stands. */
const namedBy: Partial<Record<AuditAction, { field: string; words: string }>> = {
  'ticket.tag': { field: 'tagId', words: 'tagged {} []' },
  'ticket.untag': { field: 'tagId', words: 'took the tag [] off {}' },
  'ticket.merge': { field: 'mergedIntoId', words: 'merged {} into []' },
  'ticket.relate': { field: 'relatedId', words: 'linked {} with []' },
  'ticket.unrelate': { field: 'relatedId', words: 'unlinked {} from []' },
  'client.merge': { field: 'intoId', words: 'merged the client {} into []' },
  'member.merge': { field: 'intoId', words: 'merged {} into []' },
  'team.remove': { field: 'intoId', words: 'removed the team {} in favour of []' },
  'ticketType.remove': { field: 'intoId', words: 'removed the ticket type {} in favour of []' },
  'ticket.applyMacro': { field: 'macroId', words: 'applied the macro [] to {}' },
};

/** Words that depend on what came of it. */
function special({ action, actorId, after }: AuditRow, names: Names): string | undefined {
  if (action === 'ticket.assign') {
    const assigneeId = after?.['assigneeId'];
    if (typeof assigneeId !== 'string') return 'unassigned {}';
    if (assigneeId === actorId) return 'took {}';
    return `assigned {} to ${names[assigneeId] ?? 'somebody'}`;
  }
  const named = namedBy[action];
  const name = named && names[String(after?.[named.field])];
  if (named && name) return named.words.replace('[]', () => name);
  if (action === 'ticket.changeType' && after?.['typeId'] === null) return 'removed the type of {}';
  return undefined;
}

const told: Partial<Record<AuditAction, string>> = {
  'ticket.changeStatus': 'status',
  'ticket.changePriority': 'priority',
  'ticket.changeType': 'typeId',
  'ticket.changeTeam': 'teamId',
};

function addition({ action, before, after }: AuditRow, names: Names): string {
  const field = told[action];
  if (field) return ` to ${fieldValue(field, after?.[field] ?? null, names)}`;
  if (action !== 'message.post' || before?.['status'] === after?.['status']) return '';
  return ` and set it to ${fieldValue('status', after?.['status'] ?? null, names)}`;
}

function subjectWord(
  { subjectType, subjectId, subjectNumber, before, after }: AuditRow,
  names: Names,
) {
  if (subjectNumber !== null) return `#${subjectNumber}`;
  const named = ['name', 'email', 'invoiceNumber']
    .map((field) => after?.[field] ?? before?.[field])
    .find((value) => typeof value === 'string');
  return (
    (named && readableEmail(named)) ??
    (subjectId && names[subjectId]) ??
    anySubject[subjectType] ??
    'one'
  );
}
