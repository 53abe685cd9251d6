import type { MacroActions, MacroKind } from '@/zero/desk/macro/values';

/** A macro of the demo, with tags and people by name. */
export type MacroText = {
  kind: MacroKind;
  name: string;
  body: string;
  actions?: Pick<MacroActions, 'status' | 'priority'> & {
    toMe?: true;
    addTags?: readonly string[];
  };
};

const hello = 'Hello {{requester.firstName}},';
const regards = 'Kind regards\n{{agent.name}}, {{organization.name}}';
const letter = (...lines: string[]) => [hello, ...lines, regards].join('\n\n');

export const sharedMacros: readonly MacroText[] = [
  {
    kind: 'macro',
    name: 'Ask for details',
    body: letter(
      'thank you for writing. To find out what happens we need three things:\n\n- when it happened last\n- what you had done just before\n- a picture of what you see',
    ),
    actions: { status: 'waiting_on_client', toMe: true },
  },
  {
    kind: 'macro',
    name: 'Passed on to the developers',
    body: letter(
      'we can see the same on our side and have passed it on to our developers. I will write as soon as there is news on {{ticket.number}}.',
    ),
    actions: { status: 'blocked', addTags: ['bug'] },
  },
  {
    kind: 'macro',
    name: 'Solved, with a word',
    body: letter(
      'this should work again now. If it does not, answer here and the ticket opens by itself.',
    ),
    actions: { status: 'resolved' },
  },
  {
    kind: 'macro',
    name: 'No answer for a week',
    body: letter(
      'we have not heard from you for a while, so I take it that {{ticket.title}} is settled. Answer here if it is not.',
    ),
    actions: { status: 'resolved', addTags: ['no answer'] },
  },
  {
    kind: 'macro',
    name: 'Outage: we know',
    body: letter(
      'you are right, something is broken on our side. We are working on it and will write as soon as it is over.',
    ),
    actions: { status: 'open', priority: 'urgent', addTags: ['outage'] },
  },
  {
    kind: 'macro',
    name: 'Question about an invoice',
    body: letter('I have asked our accounts for {{client.name}} and will come back to you today.'),
    actions: { toMe: true, addTags: ['billing'] },
  },
  { kind: 'macro', name: 'Take it', body: '', actions: { status: 'open', toMe: true } },
  {
    kind: 'macro',
    name: 'Wish for later',
    body: letter('thank you for the idea. I have put it on the list that we plan from.'),
    actions: { status: 'resolved', priority: 'low', addTags: ['wish'] },
  },
  {
    kind: 'snippet',
    name: 'Clear the cache',
    body: 'Please press **Ctrl + Shift + R** (on a Mac **Cmd + Shift + R**) once, and try again.',
  },
  {
    kind: 'snippet',
    name: 'Opening hours',
    body: 'We are here Monday to Friday. What comes in the evening is answered the next morning.',
  },
  { kind: 'snippet', name: 'Signature', body: regards },
];

export const ownMacros: readonly MacroText[] = [
  {
    kind: 'snippet',
    name: 'Call me back',
    body: 'May I call you? Tell me a time and a number that suit you.',
  },
];

/** Tags, with the share of tickets that has each, in percent. */
export const tagWords: readonly (readonly [name: string, share: number])[] = [
  ['bug', 11],
  ['billing', 8],
  ['no answer', 3],
  ['outage', 2],
  ['wish', 4],
  ['how to', 12],
  ['login', 6],
  ['mobile', 5],
  ['integration', 7],
  ['slow', 4],
  ['data loss', 1],
  ['vip', 3],
  ['onboarding', 5],
];
