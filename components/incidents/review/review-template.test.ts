import { expect, it } from 'vitest';
import { reviewTemplate } from './review-template';

const at = Date.UTC(2026, 2, 1, 14, 2);
const minute = 60_000;

const incident = {
  severity: 2,
  summary: '',
  createdAt: at,
  declaredAt: at,
  impactStartedAt: at - 10 * minute,
  resolvedAt: at + 32 * minute,
};

const events = [
  {
    id: 'b',
    kind: 'noted',
    body: 'The pool is full.\nIt was so yesterday.',
    createdAt: at + minute,
  },
  { id: 'a', kind: 'declared', body: null, createdAt: at, toValue: 'investigating' },
].map((event) => ({ actorType: 'member', actor: { name: 'Ana' }, ...event }));

it('begins with what is known: severity, services, times and the timeline', () => {
  const text = reviewTemplate({
    incident: incident as never,
    events: events as never,
    services: [{ name: 'Sign-in', impact: 'partial_outage' }],
    names: new Map(),
  });
  expect(text).toContain('- Severity: SEV-2\n- Sign-in: partial outage\n');
  expect(text).toContain('- From 2026-03-01 13:52 UTC to 2026-03-01 14:34 UTC: 42 m');
  expect(text).toContain(
    '- 2026-03-01 14:02 UTC – Ana declared this incident\n' +
      '- 2026-03-01 14:03 UTC – Ana: The pool is full.\n  It was so yesterday.',
  );
});

it('keeps the summary, and says since when it goes on', () => {
  const text = reviewTemplate({
    incident: { ...incident, summary: 'Nobody can sign in.', resolvedAt: null } as never,
    events: [],
    services: [],
    names: new Map(),
  });
  expect(text).toContain('## Summary\n\nNobody can sign in.\n');
  expect(text).toContain('- Since 2026-03-01 13:52 UTC\n');
});
