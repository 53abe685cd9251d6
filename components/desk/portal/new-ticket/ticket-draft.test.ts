import { describe, expect, it } from 'vitest';
import { formatTicketDraft, newTicketDraft, parseTicketDraft } from './ticket-draft';

describe('a kept draft', () => {
  it('comes back as it was, with the ids it had', () => {
    const draft = { ...newTicketDraft(), title: 'Login fails', refusal: 'Too long.' };
    expect(parseTicketDraft(formatTicketDraft(draft))).toEqual(draft);
  });

  it('is not kept while nothing is written', () => {
    expect(formatTicketDraft(newTicketDraft())).toBe('');
    expect(parseTicketDraft('')).toBeUndefined();
  });

  it.each(['no json', '{}', '{"title":"from another version"}'])('reads %s as nothing', (text) => {
    expect(parseTicketDraft(text)).toBeUndefined();
  });
});
