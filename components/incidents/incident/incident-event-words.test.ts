import { expect, it } from 'vitest';
import { incidentEventWords } from './incident-event-words';

const names = new Map([
  ['ana', 'Ana'],
  ['search', 'Search'],
  ['other', 'INC-7'],
]);

const words = (kind: string, fromValue: string | null, toValue: string | null) =>
  incidentEventWords(
    { kind, fromValue, toValue, actorId: 'me', incidentId: 'this' } as never,
    names,
  );

it.each([
  ['declared', null, 'investigating', 'declared this incident'],
  ['declared', null, 'triage', 'reported this incident'],
  ['status_changed', 'investigating', 'identified', 'changed the status to identified'],
  ['status_changed', 'closed', 'investigating', 'reopened this incident'],
  ['status_changed', 'monitoring', 'resolved', 'resolved this incident'],
  ['severity_changed', '3', '2', 'changed the severity from SEV-3 to SEV-2'],
  ['commander_changed', null, 'me', 'took over as incident commander'],
  ['scribe_changed', null, 'ana', 'made Ana scribe'],
  ['scribe_changed', 'ana', null, 'removed Ana as scribe'],
  ['service_changed', 'search', 'degraded', 'set Search to degraded'],
  ['service_changed', 'search', null, 'took Search off this incident'],
  ['alert_linked', 'alert', 'Disk full', 'linked the alert “Disk full”'],
  ['alert_unlinked', 'alert', 'Disk full', 'unlinked the alert “Disk full”'],
  ['merged', 'this', 'other', 'merged this into INC-7'],
  ['merged', 'other', 'this', 'merged INC-7 into this'],
  ['review_changed', null, 'draft', 'began the review'],
  ['review_changed', 'draft', 'in_review', 'asked for comments on the review'],
  ['review_changed', 'in_review', 'published', 'published the review'],
  ['review_changed', 'published', 'draft', 'took the review back to a draft'],
  ['paged', null, 'ana search', 'paged Ana and Search'],
  ['acknowledged', null, null, 'acknowledged this incident'],
  ['follow_up_added', null, 'Alert earlier', 'added the follow-up “Alert earlier”'],
  ['times_changed', 'detectedAt 2026-01-01T00:00:00.000Z', 'detectedAt', 'cleared “detected”'],
])('%s from %s to %s reads “%s”', (kind, from, to, expected) => {
  expect(words(kind, from, to)).toBe(expected);
});

it('says by which rule Opsdesk declared an incident and linked an alert', () => {
  const by = (kind: string, fromValue: string, toValue: string) =>
    incidentEventWords({ kind, fromValue, toValue, actorType: 'system' } as never, names);
  expect(by('declared', 'search error', 'investigating')).toBe(
    'declared this incident by the rule of Search: alerts of severity error or worse',
  );
  expect(by('declared', 'search info', 'investigating')).toBe(
    'declared this incident by the rule of Search: each alert',
  );
  expect(by('alert_linked', 'alert', 'Disk full')).toBe(
    'linked the alert “Disk full” by the grouping rule of its service',
  );
});
