ALTER TABLE "ticket_message" ADD COLUMN "is_plain" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "ticket_note" ADD COLUMN "is_plain" boolean DEFAULT false NOT NULL;--> statement-breakpoint

-- By hand from here. The ids of imported entries are of version 8, those of what people write are not.
ALTER TABLE ticket NO FORCE ROW LEVEL SECURITY;
ALTER TABLE ticket_message NO FORCE ROW LEVEL SECURITY;
ALTER TABLE ticket_note NO FORCE ROW LEVEL SECURITY;
UPDATE ticket_message SET is_plain = true FROM ticket AS t
WHERE t.id = coalesce(origin_ticket_id, ticket_id) AND t.origin = 'imported' AND ticket_message.id::text LIKE '______________8%';
UPDATE ticket_note SET is_plain = true FROM ticket AS t
WHERE t.id = coalesce(origin_ticket_id, ticket_id) AND t.origin = 'imported' AND ticket_note.id::text LIKE '______________8%';
ALTER TABLE ticket FORCE ROW LEVEL SECURITY;
ALTER TABLE ticket_message FORCE ROW LEVEL SECURITY;
ALTER TABLE ticket_note FORCE ROW LEVEL SECURITY;
--> statement-breakpoint

ALTER PUBLICATION opsdesk SET TABLE
  organization (id, slug, name, time_zone, business_hours, requires_two_factor, created_at),
  member (id, organization_id, email, user_id, user_type, role, status, client_id, team_id, department, invited_by, last_signed_in_at, created_at, updated_at),
  profile (id, organization_id, user_type, client_id, name, title, hue, left_at),
  team (id, organization_id, name, created_at, archived_at),
  client (id, organization_id, name, plan, created_at, disabled_at),
  client_note (id, organization_id, client_id, author_id, body, created_at, edited_at, removed_at),
  ticket_type (id, organization_id, name, position, created_at, archived_at),
  ticket (id, organization_id, number, title, client_id, requester_id, assignee_id, team_id, type_id, priority, status, channel, origin, created_at, updated_at, last_activity_at, first_responded_at, resolved_at, closed_at, reopened_count, last_client_message_at, last_agent_message_at, waiting_since, merged_into_id, snoozed_until, snoozed_until_reply, first_response_due_at, next_response_due_at, resolution_due_at, next_due_at, overdue_since, surveyed_at),
  ticket_message (id, organization_id, client_id, ticket_id, author_id, author_type, body, origin_ticket_id, automatic, is_plain, created_at, received_at),
  ticket_note (id, organization_id, ticket_id, author_id, body, is_plain, origin_ticket_id, created_at, received_at),
  ticket_event (id, organization_id, ticket_id, actor_id, actor_type, kind, from_value, to_value, created_at),
  ticket_feedback (id, organization_id, client_id, ticket_id, member_id, rating, comment, created_at),
  tag (id, organization_id, name, hue, created_at),
  ticket_tag (id, organization_id, ticket_id, tag_id, created_at),
  ticket_follower (id, organization_id, ticket_id, member_id, created_at),
  ticket_relation (id, organization_id, from_id, to_id, kind, created_at),
  draft (id, organization_id, member_id, audience, ticket_id, kind, body, created_at, updated_at),
  attachment (id, organization_id, uploader_id, client_id, ticket_id, message_id, note_id, is_internal, name, media_type, byte_size, width, height, created_at),
  saved_view (id, organization_id, member_id, surface, is_shared, name, position, config, created_at, updated_at),
  macro (id, organization_id, member_id, is_shared, kind, name, body, actions, created_at, updated_at),
  notification (id, organization_id, member_id, kind, ticket_id, actor_id, subject_id, created_at, read_at),
  preference (id, organization_id, undo_send_seconds, notifications, lists, weekly_figures, updated_at),
  sla_policy (id, organization_id, name, position, is_active, conditions, hours, first_response_minutes, next_response_minutes, resolution_minutes, warn_minutes, created_at, updated_at),
  holiday (id, organization_id, on_date, name, created_at),
  payment (id, organization_id, client_id, invoice_number, amount_minor, currency, issued_on, due_on, paid_minor, paid_on, description, voided_at, void_reason, created_at, updated_at),
  ticket_fact (id, organization_id, number, month, is_deleted, fact, changed_at),
  analytics_manifest (id, organization_id, segments, pending, sealed_at);
