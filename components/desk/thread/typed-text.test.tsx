import { array, assert, constantFrom, property } from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ThreadItem } from './thread-item';
import type { TimelineItem } from './timeline';
import type { ThreadMessage, ThreadNote } from './types';

const row = {
  id: 'm',
  organizationId: 'o',
  ticketId: 't',
  authorId: null,
  apiKeyId: null,
  author: undefined,
  originTicketId: null,
  createdAt: 0,
  receivedAt: 0,
};

const messageOf = (more: Pick<ThreadMessage, 'authorType' | 'isPlain' | 'body'>): TimelineItem => ({
  kind: 'message',
  id: 'm',
  at: 0,
  message: { ...row, clientId: 'c', automatic: false, ...more },
});
const noteOf = (more: Pick<ThreadNote, 'isPlain' | 'body'>): TimelineItem => ({
  kind: 'note',
  id: 'm',
  at: 0,
  note: { ...row, ...more },
});

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};
const shown = (item: TimelineItem) =>
  renderToStaticMarkup(<ThreadItem item={item} audience="staff" names={new Map()} />)
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity);

const pieces = array(
  constantFrom(
    '*',
    '__',
    '\\',
    '# ',
    '> ',
    '- ',
    '-- \n',
    '1. ',
    '`',
    '~',
    '<b>',
    '[x](y)',
    'a',
    '5',
    ' ',
    '\n',
  ),
  { minLength: 1, maxLength: 10 },
);

it.each<[string, (body: string) => TimelineItem]>([
  ['a client’s message', (body) => messageOf({ authorType: 'client', isPlain: false, body })],
  [
    'an agent’s imported message',
    (body) => messageOf({ authorType: 'agent', isPlain: true, body }),
  ],
  [
    'an imported automatic message',
    (body) => messageOf({ authorType: 'system', isPlain: true, body }),
  ],
  ['an imported note', (body) => noteOf({ isPlain: true, body })],
])('shows every character of %s', (_, itemOf) => {
  assert(
    property(pieces, (parts) => {
      const body = parts.join('');
      expect(shown(itemOf(body))).toContain(body);
    }),
    { numRuns: 50 },
  );
});

it('reads Markdown where an agent chose it', () => {
  const html = renderToStaticMarkup(
    <ThreadItem
      item={messageOf({ authorType: 'agent', isPlain: false, body: 'so **loud**' })}
      audience="client"
      names={new Map()}
    />,
  );
  expect(html).toContain('<strong>loud</strong>');
});
