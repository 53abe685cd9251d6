import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { readPreview } from '@/lib/server/desk/import/preview';
import { suggestDraft } from '@/lib/server/desk/import/suggest';
import type { ImportDraft } from '@/zero/desk/import/draft';
import { MappingForm } from './mapping-form';
import { ticketImport } from './ticket-import';

const rows = Array.from(
  { length: 60 },
  (_, at) => `${at},Ink,Step ${at},P2,03/04/2026,05/06/2026,ana@acme.example,x,y`,
);
const text = [
  'id,title,status,priority,created,closed,requester email,Comment,Comment',
  ...rows,
  '60,Ink,Open,P1,03/04/2026,,bo@gmail.com,x,y',
].join('\n');

const read = async (more: Partial<ImportDraft> = {}) => {
  const preview = await readPreview([Buffer.from(text)], 'UTC');
  const draft = { ...suggestDraft(preview, 'UTC'), ...more };
  const html = renderToStaticMarkup(
    <MappingForm preview={preview} draft={draft} onChange={() => {}} />,
  );
  const shown = html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
  return { shown, isReady: ticketImport.isReady(draft, preview) };
};

it('asks for words, dates and clients that the file does not tell, and says what is left out', async () => {
  const { shown, isReady } = await read();
  expect(shown).toContain('All 60 words without a meaning (60 rows)');
  expect(shown).toContain('Step 0 (1)');
  expect(shown).toContain('Show more (37 left)');
  expect(shown).toContain('Opened at: day or month first');
  expect(shown).toContain('Closed at: day or month first');
  expect(shown).toContain('By rows: acme.example (60).');
  expect(shown).toContain('1 row at public providers');
  expect(shown).toContain('Not imported: Comment (2 columns).');
  expect(isReady).toBe(false);
});

it('is ready once each question has its answer', async () => {
  const answers: Partial<ImportDraft> = {
    statusRest: 'open',
    clientByDomain: true,
    dateFormats: { created: 'dd/MM/yyyy', closed: 'MM/dd/yyyy' },
  };
  expect((await read(answers)).isReady).toBe(true);
  const unanswered: Partial<ImportDraft>[] = [
    { statusRest: null },
    { clientByDomain: false },
    { dateFormats: { created: 'dd/MM/yyyy' } },
  ];
  for (const left of unanswered) expect((await read({ ...answers, ...left })).isReady).toBe(false);
});

it('shows spellings of one client with their tickets', async () => {
  const { shown } = await read({
    spellings: [
      [
        { name: 'Acme', tickets: 0, isHere: true },
        { name: 'ACME Inc', tickets: 3, isHere: false },
      ],
    ],
    clientNames: { 'ACME Inc': 'Acme' },
  });
  expect(shown).toContain('Acme (here already) · ACME Inc (3 tickets)');
  expect(shown).toContain('One client: Acme');
});
