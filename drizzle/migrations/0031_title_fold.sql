ALTER TABLE "ticket" ADD COLUMN "title_folded" text;
--> statement-breakpoint
-- By hand from here. The letters of the fold of 0025 by themselves, with punctuation and spaces as they
-- are: lists look for any part of a title. The same as lib/search/fold.ts.
CREATE FUNCTION search.fold_letters(p_text text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN p_text !~ '[^\u0001-\u007f]' THEN lower(p_text)
    ELSE
    replace(replace(replace(replace(
      translate(
        regexp_replace(lower(normalize(p_text, NFKD)),
          '[\u00ad\u0640\u200c-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0300-\u034e\u0350-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u08ca-\u08e1\u08e3-\u08ff\u093c\u0951-\u0954\u09bc\u0a3c\u0abc\u0b3c\u0e48-\u0e4b\u0ec8-\u0ecb\u135d-\u135f\u1ab0-\u1ace\u1dc0-\u1dff\u20d0-\u20f0\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f]+',
          '', 'g'),
        'øłđħıðŧςٱىةکی٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९',
        'oldhidtσايهكي012345678901234567890123456789'),
      'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th')
    END
$$;
REVOKE ALL ON FUNCTION search.fold_letters FROM PUBLIC;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION search.fold(p_text text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN p_text !~ '[^\u0001-\u007f]' THEN regexp_replace(lower(p_text), '[^a-z0-9]+', ' ', 'g')
    ELSE regexp_replace(
      regexp_replace(search.fold_letters(p_text),
        '[\u0001-\u002f\u003a-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\ue000-\uf8ff\ufe30-\ufe4f\U0001f000-\U0001faff]+', ' ', 'g'),
      '([\u0e00-\u0e7f\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff])', ' \1 ', 'g')
    END
$$;
--> statement-breakpoint
-- Most titles are plain ASCII, for which comparing without case is enough: theirs stays null.
CREATE FUNCTION search.title_fold(p_title text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN p_title ~ '[^\u0001-\u007f]' THEN nullif(search.fold_letters(p_title), p_title) END
$$;
REVOKE ALL ON FUNCTION search.title_fold FROM PUBLIC;
--> statement-breakpoint
CREATE FUNCTION fold_title() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  NEW.title_folded := search.title_fold(NEW.title);
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER ticket_title_fold BEFORE INSERT OR UPDATE OF title, title_folded ON ticket
FOR EACH ROW EXECUTE FUNCTION fold_title();
--> statement-breakpoint
-- Nothing else follows from it: no event, no figure, no search.
ALTER TABLE ticket NO FORCE ROW LEVEL SECURITY;
ALTER TABLE ticket DISABLE TRIGGER USER;
UPDATE ticket SET title_folded = search.title_fold(title) WHERE search.title_fold(title) IS NOT NULL;
ALTER TABLE ticket ENABLE TRIGGER USER;
ALTER TABLE ticket FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- And the number that an imported ticket had before, by which it is found.
ALTER PUBLICATION opsdesk SET TABLE
  organization (id, slug, name, time_zone, business_hours, requires_two_factor, created_at),
  member (id, organization_id, email, user_id, user_type, role, status, client_id, team_id, department, invited_by, last_signed_in_at, created_at, updated_at),
  profile (id, organization_id, user_type, client_id, name, title, hue, left_at),
  team (id, organization_id, name, created_at, archived_at),
  client (id, organization_id, name, plan, created_at, disabled_at),
  client_note (id, organization_id, client_id, author_id, body, created_at, edited_at, removed_at),
  ticket_type (id, organization_id, name, position, created_at, archived_at),
  ticket (id, organization_id, number, title, client_id, requester_id, assignee_id, team_id, type_id, priority, status, channel, origin, created_at, updated_at, last_activity_at, first_responded_at, resolved_at, closed_at, reopened_count, last_client_message_at, last_agent_message_at, waiting_since, merged_into_id, snoozed_until, snoozed_until_reply, first_response_due_at, next_response_due_at, resolution_due_at, next_due_at, overdue_since, surveyed_at, external_key, title_folded),
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
  analytics_manifest (id, organization_id, segments, pending, sealed_at),
  heartbeat (id, beat_at);
