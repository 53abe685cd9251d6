import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { mappingOf, missingFields } from '@/zero/import/draft';
import { parseMapping } from './mapping';
import { readPreview } from './preview';
import { suggestDraft } from './suggest';

const preview = (text: string, isWhole = true) => readPreview(Buffer.from(text), isWhole);

it('recognizes columns, words and dates by what others call them', async () => {
  const read = await preview(
    'ID;Subject;Company;State;Urgency;Created On\n1;A;Ltd;On hold;P1;24.12.2025 08:00\n2;B;Ltd;Solved;low;01.01.2026 10:00\n',
  );
  const draft = suggestDraft(read, 'Europe/Vienna');
  expect(draft).toMatchObject({
    delimiter: ';',
    columns: {
      key: 'ID',
      title: 'Subject',
      client: 'Company',
      status: 'State',
      priority: 'Urgency',
      openedAt: 'Created On',
      assignee: null,
    },
    status: { 'On hold': 'blocked', Solved: 'resolved' },
    priority: { P1: 'urgent', low: 'low' },
    dateFormat: 'dd.MM.yyyy HH:mm',
    zone: 'Europe/Vienna',
  });
  expect(missingFields(draft)).toEqual([]);
  const mapping = parseMapping(JSON.stringify(mappingOf(draft)));
  expect(mapping.ticket.status.values).toEqual({ 'On hold': 'blocked', Solved: 'resolved' });
});

it('reads back what the list exports', async () => {
  const header = 'number,title,status,priority,type,client,requester,created_at,resolved_at';
  const read = await preview(
    `${header}\r\n7,A,waiting_on_client,high,Bug,Ltd,Ada,2026-01-02T03:04:05.678Z,\r\n`,
  );
  const { columns, status, dateFormat } = suggestDraft(read, 'UTC');
  expect(columns).toMatchObject({
    key: 'number',
    openedAt: 'created_at',
    resolvedAt: 'resolved_at',
  });
  expect(status).toEqual({ waiting_on_client: 'waiting_on_client' });
  expect(dateFormat).toBe("yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
});

it('says what is missing', async () => {
  const draft = suggestDraft(await preview('a,b\n1,2\n'), 'UTC');
  expect(missingFields(draft)).toEqual(['key', 'title', 'client', 'status', 'openedAt']);
});

it('shows the first rows of a large file and leaves the cut one out', async () => {
  const text = await readFile('drizzle/test-data/servicenow-incident-events.csv');
  const { header, rows, words } = await readPreview(text.subarray(0, 100_000), false);
  expect(rows).toHaveLength(50);
  expect(rows.every((row) => row.length === header.length)).toBe(true);
  expect(words['incident_state']).toContain('New');
  expect(words['number']).toBeUndefined();
});

it.each(['', '\n\n'])('refuses what is no CSV: %j', async (text) => {
  await expect(preview(text)).rejects.toThrow('The file is empty.');
});
