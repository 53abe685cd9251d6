-- A change of an audited table needs its audit entry in the same transaction. Whoever owns the tables
-- (migrations, repairs) is exempt, and what names one of the reasons of lib/server/audit/unaudited.ts
-- in app.unaudited, for that transaction only.

-- Notes for the rest of the transaction that the organization has an entry of what was done.
CREATE FUNCTION note_audited() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE noted text := coalesce(current_setting('app.audited', true), '');
BEGIN
  IF position(new.organization_id::text IN noted) = 0 THEN
    PERFORM set_config('app.audited', noted || ' ' || new.organization_id, true);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_entry_noted AFTER INSERT ON audit_entry FOR EACH ROW
  WHEN (new.outcome = 'done') EXECUTE FUNCTION note_audited();
--> statement-breakpoint

CREATE FUNCTION assert_audited() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE organization uuid;
BEGIN
  IF tg_table_name = 'organization' THEN organization := coalesce(new.id, old.id);
  ELSE organization := coalesce(new.organization_id, old.organization_id);
  END IF;
  IF position(organization::text IN coalesce(current_setting('app.audited', true), '')) > 0
    OR pg_has_role(session_user, (SELECT relowner FROM pg_class WHERE oid = tg_relid), 'MEMBER')
  THEN RETURN NULL;
  END IF;
  RAISE EXCEPTION 'A change of % needs its audit entry in the same transaction.', tg_table_name
    USING ERRCODE = 'integrity_constraint_violation', TABLE = tg_table_name;
END $$;
--> statement-breakpoint

DO $$
DECLARE audited text;
BEGIN
  FOREACH audited IN ARRAY ARRAY[
    'organization', 'member', 'profile', 'team', 'client', 'client_note', 'payment',
    'ticket', 'ticket_message', 'ticket_note', 'ticket_feedback', 'ticket_type', 'ticket_merge',
    'ticket_tag', 'ticket_follower', 'ticket_relation',
    'tag', 'macro', 'saved_view', 'sla_policy', 'holiday'
  ] LOOP
    EXECUTE format(
      'CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I
         DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
         WHEN (coalesce(current_setting(''app.unaudited'', true), '''') <> ALL (
           ''{seed,import,own-profile,snooze,service-levels,survey}''::text[]))
         EXECUTE FUNCTION assert_audited()',
      audited || '_audited', audited);
  END LOOP;
END $$;
