import { describe, expect, it } from 'vitest';
import { queries } from './queries';
import { misreadOnce, unguarded } from './testing/guards';
import { namesOf } from './testing/registry';
import { querySamples } from './testing/samples';
import { transformed } from './testing/transformed';

const userId = 'user-1';

const names = namesOf(queries);

describe('registered queries', () => {
  // Old tabs ask by name, so a name that disappears breaks them.
  it('keep their names', () => {
    expect(names.toSorted()).toMatchInlineSnapshot(`
      [
        "alert.byId",
        "alert.ofIncident",
        "alert.ofService",
        "alert.open",
        "alert.resolved",
        "alert.suppressed",
        "analytics.attention",
        "analytics.delta",
        "analytics.listed",
        "analytics.manifest",
        "apiKey.names",
        "attachment.pending",
        "changeEvent.within",
        "client.all",
        "client.notes",
        "clientStatus.components",
        "clientStatus.ofTicket",
        "clientStatus.open",
        "draft.ofSubject",
        "draft.ofTicket",
        "escalation.ofAlert",
        "escalation.ofIncident",
        "escalationPolicy.all",
        "escalationPolicy.names",
        "followUp.ofIncident",
        "heartbeat.newest",
        "holiday.all",
        "incident.byId",
        "incident.byNumber",
        "incident.declaredWithin",
        "incident.list",
        "incident.timeline",
        "incidentMetrics.alerts",
        "incidentMetrics.pages",
        "incidentMetrics.posts",
        "incidentOverview.alerts",
        "incidentOverview.incidents",
        "incidentTemplate.all",
        "integration.ofService",
        "macro.all",
        "maintenanceWindow.since",
        "member.all",
        "member.assignable",
        "member.contacts",
        "member.mine",
        "member.ofClient",
        "member.staff",
        "notification.mine",
        "notification.unread",
        "notificationChannel.all",
        "payment.all",
        "payment.unpaid",
        "preference.mine",
        "review.ofIncident",
        "schedule.all",
        "service.all",
        "service.clients",
        "service.dependencies",
        "service.links",
        "slaPolicy.all",
        "statusComponent.ofPage",
        "statusPage.all",
        "statusPost.affected",
        "statusPost.ofIncident",
        "statusPost.ofPage",
        "statusPost.updates",
        "tag.all",
        "team.all",
        "ticket.bounded",
        "ticket.byId",
        "ticket.byNumber",
        "ticket.facts",
        "ticket.list",
        "ticket.opened",
        "ticket.queue",
        "ticket.queued",
        "ticket.row",
        "ticket.types",
        "view.all",
      ]
    `);
  });

  it('are all tried here', () => {
    expect(Object.keys(querySamples).toSorted()).toEqual(names.toSorted());
  });

  describe.each(names)('%s', (name) => {
    it.each(querySamples[name] ?? [])('holds every table to the member (%#)', async (args) => {
      expect(unguarded(await transformed(queries, name, args, { userId }), userId)).toEqual([]);
    });

    it.each(querySamples[name] ?? [])('holds it to the known member row (%#)', async (args) => {
      const ast = await transformed(queries, name, args, { userId, memberId: 'member-1' });
      expect(unguarded(ast, userId)).toEqual([]);
      expect(misreadOnce(ast)).toEqual([]);
    });
  });
});

describe('the guard itself', () => {
  it('sees a bare table', () => {
    expect(unguarded({ table: 'ticket' }, userId)).toEqual(['ticket']);
  });

  it('sees an unguarded relation below a guarded table', () => {
    const where = {
      type: 'simple',
      left: { type: 'column', name: 'user_id' },
      op: '=',
      right: { value: userId },
    } as const;
    const ast = { table: 'member', where, related: [{ subquery: { table: 'ticket_note' } }] };
    expect(unguarded(ast, userId)).toEqual(['member.ticket_note']);
  });

  it('sees a member row read once whose first column is everybody’s', () => {
    const readOnce = (childField: string[], column = 'id') => ({
      table: 'ticket',
      where: {
        type: 'correlatedSubquery' as const,
        op: 'EXISTS',
        scalar: true,
        related: {
          correlation: { childField },
          subquery: {
            table: 'member',
            where: {
              type: 'and' as const,
              conditions: [
                {
                  type: 'simple' as const,
                  left: { type: 'column', name: column },
                  op: '=',
                  right: { value: 'member-1' },
                },
              ],
            },
          },
        },
      },
    });
    expect(misreadOnce(readOnce(['organization_id']))).toEqual([]);
    expect(misreadOnce(readOnce(['client_id', 'organization_id']))).toEqual([]);
    expect(misreadOnce(readOnce(['organization_id', 'client_id']))).toHaveLength(1);
    expect(misreadOnce(readOnce(['organization_id'], 'user_id'))).toHaveLength(1);
  });

  it('does not take one guarded branch of an "or" for a guard', () => {
    const own = {
      type: 'simple',
      left: { type: 'column', name: 'user_id' },
      op: '=',
      right: { value: userId },
    } as const;
    const anyone = { ...own, left: { type: 'column', name: 'title' } };
    expect(
      unguarded({ table: 'ticket', where: { type: 'or', conditions: [own, anyone] } }, userId),
    ).toEqual(['ticket']);
  });
});
