-- A client's person reads and writes nothing that only the desk works with. What their actions set in
-- motion (numbers, SLA timers, alarms, stale figures) runs as the organization's own system instead.
CREATE OR REPLACE FUNCTION app_is_internal() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ select coalesce(current_setting('app.audience', true) in ('internal', 'worker', 'system'), false) $$;
--> statement-breakpoint

-- Acts as the system inside the entered organization; returns the audience for leave_system(). An error
-- in between rolls the statement or the transaction back, and this setting with it.
CREATE FUNCTION enter_system() RETURNS text LANGUAGE plpgsql AS $$
DECLARE v_former text := coalesce(current_setting('app.audience', true), '');
BEGIN
  PERFORM set_config('app.audience', 'system', true);
  RETURN v_former;
END $$;
--> statement-breakpoint
CREATE FUNCTION leave_system(p_former text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.audience', p_former, true);
END $$;
--> statement-breakpoint

CREATE FUNCTION next_ticket_number(p_organization_id uuid) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  v_former text := enter_system();
  v_number integer;
BEGIN
  INSERT INTO ticket_counter (organization_id, last_number) VALUES (p_organization_id, 1)
    ON CONFLICT (organization_id) DO UPDATE SET last_number = ticket_counter.last_number + 1
    RETURNING last_number INTO v_number;
  PERFORM leave_system(v_former);
  RETURN v_number;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION set_snooze_alarm() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE v_former text := enter_system();
BEGIN
  IF NEW.snoozed_until IS NULL THEN
    DELETE FROM snooze_alarm WHERE ticket_id = NEW.id;
  ELSE
    INSERT INTO snooze_alarm (ticket_id, organization_id, wake_at)
      VALUES (NEW.id, NEW.organization_id, NEW.snoozed_until)
      ON CONFLICT (ticket_id) DO UPDATE SET wake_at = excluded.wake_at;
    PERFORM pg_notify('opsdesk_snooze', '');
  END IF;
  PERFORM leave_system(v_former);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION note_stale_tickets() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE v_former text := enter_system();
BEGIN
  IF TG_TABLE_NAME = 'ticket' THEN
    IF TG_OP = 'DELETE' THEN
      INSERT INTO fact_stale (organization_id, ticket_id, month, number)
        SELECT organization_id, id, to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM'), number FROM changed;
    ELSE
      INSERT INTO fact_stale (organization_id, ticket_id) SELECT organization_id, id FROM changed;
    END IF;
  ELSE
    INSERT INTO fact_stale (organization_id, ticket_id)
      SELECT DISTINCT organization_id, ticket_id FROM changed;
  END IF;
  PERFORM leave_system(v_former);
  PERFORM pg_notify('opsdesk_fact', '');
  RETURN NULL;
END $$;
--> statement-breakpoint

DO $$
DECLARE tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY[
    'bulk_change', 'bulk_item', 'fact_stale', 'holiday', 'schedule_version', 'sla_clock', 'sla_policy',
    'sla_recount', 'snooze_alarm', 'ticket_counter'
  ] LOOP
    EXECUTE format(
      'CREATE POLICY %I ON %I AS RESTRICTIVE USING ((select app_is_internal())) WITH CHECK ((select app_is_internal()))',
      tenant_table || '_internal_only', tenant_table);
  END LOOP;
END $$;
