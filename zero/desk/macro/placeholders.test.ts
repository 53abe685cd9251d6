import { describe, expect, it } from 'vitest';
import { fill, openWords, placeholdersIn, unknownIn, valuesIn } from './placeholders';

const values = valuesIn({
  ticket: { number: 12, title: 'It beeps' },
  client: { name: 'Emberly' },
  requester: { name: 'Clara Moreau' },
  agent: undefined,
  organization: { name: 'Northwind' },
});

describe('a placeholder', () => {
  it('is filled in wherever it stands, with or without space inside', () => {
    expect(
      fill('Hi {{requester.firstName}}, {{ ticket.number }} of {{client.name}}', values),
    ).toEqual({
      text: 'Hi Clara, #12 of Emberly',
      open: [],
    });
  });

  it('stays and is named where it has no value or no meaning', () => {
    const { text, open } = fill('{{agent.name}} {{nobody}} {{agent.name}}', values);
    expect(text).toBe('{{agent.name}} {{nobody}} {{agent.name}}');
    expect(open).toEqual(['agent.name', 'nobody']);
    expect(openWords(open)).toBe('{{agent.name}}, {{nobody}} have no value here.');
  });

  it('is no name of JavaScript’s own', () => {
    expect(unknownIn('{{constructor}} {{toString}} {{ticket.title}} {{}}')).toEqual([
      'constructor',
      'toString',
      '',
    ]);
  });

  it('is counted once', () => {
    expect(placeholdersIn('{{a}} {{a}} {b}')).toEqual(['a']);
  });

  it('puts in what it is given as it is', () => {
    const odd = { ...values, 'client.name': '$& {{ticket.title}}' };
    expect(fill('{{client.name}}', odd).text).toBe('$& {{ticket.title}}');
  });

  it('has no number before the server has given one', () => {
    const fresh = valuesIn({
      ticket: { number: 0, title: 'x' },
      client: undefined,
      requester: undefined,
      agent: undefined,
      organization: undefined,
    });
    expect(fill('{{ticket.number}}', fresh).open).toEqual(['ticket.number']);
  });
});
