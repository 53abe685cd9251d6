ALTER TABLE "attachment" DROP CONSTRAINT "attachment_uploader_client_fk";
--> statement-breakpoint
ALTER TABLE "client" ADD COLUMN "disabled_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "is_disabled_with_client" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "team" ADD COLUMN "archived_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "ticket_type" ADD COLUMN "archived_at" timestamp (3) with time zone;--> statement-breakpoint

-- By hand from here. What nothing refers to can be removed; a foreign key says whether something does.
GRANT DELETE ON client, member TO opsdesk_app;
--> statement-breakpoint
CREATE FUNCTION remove_unused_member(p_id uuid) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM member WHERE organization_id = app_organization() AND id = p_id;
  RETURN true;
EXCEPTION WHEN foreign_key_violation THEN RETURN false;
END $$;
--> statement-breakpoint
-- Invoices and notes would go with their client.
CREATE FUNCTION remove_unused_client(p_id uuid) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM payment WHERE organization_id = app_organization() AND client_id = p_id)
    OR EXISTS (SELECT FROM client_note WHERE organization_id = app_organization() AND client_id = p_id)
  THEN RETURN false;
  END IF;
  DELETE FROM client WHERE organization_id = app_organization() AND id = p_id;
  RETURN true;
EXCEPTION WHEN foreign_key_violation THEN RETURN false;
END $$;
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
  ticket_message (id, organization_id, client_id, ticket_id, author_id, author_type, body, origin_ticket_id, automatic, created_at, received_at),
  ticket_note (id, organization_id, ticket_id, author_id, body, origin_ticket_id, created_at, received_at),
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
