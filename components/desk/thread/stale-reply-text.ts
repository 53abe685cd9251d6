import type { News } from './stale-reply';
import type { Audience, ThreadMessage } from './types';

const anonymous = { client: 'The client', agent: 'Support', system: 'Support' } as const;

/** Whose message it is, for a reader. */
export const authorOf = (message: ThreadMessage): string =>
  message.author?.name ?? anonymous[message.authorType];

/** Why a reply is held back, in a sentence or two. */
export function newsWords({ messages, ended }: News, audience: Audience): string {
  const words: string[] = [];
  const [first] = messages;
  if (messages.length > 1) {
    words.push(`${messages.length} messages came while you were writing.`);
  } else if (first) {
    words.push(`${authorOf(first)} wrote while you were writing.`);
  }
  if (ended) words.push(endWords(ended, audience));
  return words.join(' ');
}

function endWords({ status, by }: NonNullable<News['ended']>, audience: Audience): string {
  if (audience === 'client') return 'Your ticket was solved meanwhile.';
  const verb = status === 'closed' ? 'closed' : 'resolved';
  return by ? `${by} ${verb} this ticket meanwhile.` : `This ticket was ${verb} meanwhile.`;
}
