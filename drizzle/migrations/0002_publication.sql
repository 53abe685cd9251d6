-- What leaves the server: every table and column by name. A new column stays home until it is named here.
CREATE PUBLICATION opsdesk FOR TABLE
  organization (id, slug, name, time_zone, business_hours, created_at),
  member (id, organization_id, email, user_id, user_type, role, status, client_id, team_id, department, invited_by, created_at, updated_at),
  profile (id, organization_id, user_type, client_id, name, title, hue),
  team (id, organization_id, name, created_at),
  client (id, organization_id, name, plan, created_at),
  ticket_type (id, organization_id, name, position, created_at),
  ticket (id, organization_id, number, title, client_id, requester_id, assignee_id, team_id, type_id, priority, status, channel, origin, created_at, updated_at, last_activity_at, first_responded_at, resolved_at, closed_at, reopened_count, last_client_message_at, last_agent_message_at),
  ticket_message (id, organization_id, client_id, ticket_id, author_id, author_type, body, automatic, created_at, received_at),
  ticket_note (id, organization_id, ticket_id, author_id, body, created_at, received_at),
  ticket_event (id, organization_id, ticket_id, actor_id, actor_type, kind, from_value, to_value, created_at),
  ticket_feedback (id, organization_id, client_id, ticket_id, member_id, rating, comment, created_at),
  payment (id, organization_id, client_id, invoice_number, amount_minor, currency, issued_on, due_on, paid_on, voided_at, created_at)
  WITH (publish_via_partition_root = true);
--> statement-breakpoint

GRANT USAGE ON SCHEMA public TO opsdesk_replication;
GRANT SELECT ON organization, member, profile, team, client, ticket_type, ticket, ticket_message, ticket_note, ticket_event, ticket_feedback, payment TO opsdesk_replication;
