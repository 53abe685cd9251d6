import { describe, expect, it } from 'vitest';
import { clientKey, groupClientNames } from './client-spelling';

describe('spellings of one client', () => {
  it.each([
    [['Acme Inc', 'ACME', 'Acme, Inc.', 'acme inc', 'Acmé Incorporated', ' Acme  INC ']],
    [['Müller GmbH', 'MULLER gmbh', 'Müller GmbH & Co. KG', 'Muller']],
    [['Novák s.r.o.', 'NOVAK, spol. s r.o.', 'Novák sro']],
    [['Société Bleue S.A.', 'SA Société Bleue', 'Societe Bleue SARL']],
    [['Żabka Sp. z o.o.', 'Zabka sp. z o. o.', 'ŻABKA']],
    [["O'Brien & Sons Ltd", 'OBrien and Sons Limited', 'O’Brien & Sons']],
    [['トヨタ株式会社', '株式会社トヨタ', 'トヨタ']],
    [['ООО Ромашка', 'Ромашка, ООО', 'РОМАШКА']],
  ])('%j', (names) => expect(new Set(names.map(clientKey)).size).toBe(1));

  it.each([
    ['Acme North', 'Acme South'],
    ['Acme 1', 'Acme 2'],
    ['Limited', 'Inc'],
    ['Smith and Sons', 'Smith'],
    ['阿里', '阿里巴巴'],
  ])('are not %s and %s', (one, other) => expect(clientKey(one)).not.toBe(clientKey(other)));

  it('are asked for with the likeliest name first, and only where something would be made', () => {
    const name = (text: string, tickets: number, isHere = false) => ({
      name: text,
      tickets,
      isHere,
    });
    const groups = groupClientNames([
      name('ACME', 3),
      name('Acme Inc', 12),
      name('Bolt AG', 4),
      name('BOLT', 90),
      name('Bolt', 0, true),
      name('Alone', 5),
      name('Here Ltd', 1, true),
      name('HERE', 2, true),
      name('...', 1),
      name('!!!', 1),
    ]);
    expect(groups.map((group) => group.map((each) => each.name))).toEqual([
      ['Bolt', 'BOLT', 'Bolt AG'],
      ['Acme Inc', 'ACME'],
    ]);
  });
});
