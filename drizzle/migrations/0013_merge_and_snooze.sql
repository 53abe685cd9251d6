CREATE TABLE "ticket_merge" (
	"ticket_id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"into_id" uuid NOT NULL,
	"before" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "snooze_alarm" (
	"ticket_id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"wake_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ticket_merge" ADD CONSTRAINT "ticket_merge_ticket_fk" FOREIGN KEY ("organization_id","ticket_id") REFERENCES "public"."ticket"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_merge" ADD CONSTRAINT "ticket_merge_into_fk" FOREIGN KEY ("organization_id","into_id") REFERENCES "public"."ticket"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snooze_alarm" ADD CONSTRAINT "snooze_alarm_ticket_fk" FOREIGN KEY ("organization_id","ticket_id") REFERENCES "public"."ticket"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "snooze_alarm_next" ON "snooze_alarm" USING btree ("wake_at");--> statement-breakpoint

-- By hand from here: walls, grants and the trigger.
GRANT SELECT, INSERT, DELETE ON ticket_merge TO opsdesk_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON snooze_alarm TO opsdesk_app;
ALTER TABLE ticket_merge ENABLE ROW LEVEL SECURITY;
ALTER TABLE ticket_merge FORCE ROW LEVEL SECURITY;
CREATE POLICY ticket_merge_in_organization ON ticket_merge
  USING (organization_id = (select app_organization())) WITH CHECK (organization_id = (select app_organization()));
CREATE POLICY ticket_merge_internal_only ON ticket_merge AS RESTRICTIVE
  USING ((select app_is_internal())) WITH CHECK ((select app_is_internal()));
ALTER TABLE snooze_alarm ENABLE ROW LEVEL SECURITY;
ALTER TABLE snooze_alarm FORCE ROW LEVEL SECURITY;
-- A client's answer wakes a ticket, so the walls of the organization are all it has.
CREATE POLICY snooze_alarm_in_organization ON snooze_alarm
  USING (organization_id = (select app_organization())) WITH CHECK (organization_id = (select app_organization()));
-- The worker looks for what is due in every organization at once.
CREATE POLICY snooze_alarm_worker ON snooze_alarm FOR SELECT USING ((select app_is_worker()));
--> statement-breakpoint

CREATE FUNCTION set_snooze_alarm() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.snoozed_until IS NULL THEN
    DELETE FROM snooze_alarm WHERE ticket_id = NEW.id;
  ELSE
    INSERT INTO snooze_alarm (ticket_id, organization_id, wake_at)
      VALUES (NEW.id, NEW.organization_id, NEW.snoozed_until)
      ON CONFLICT (ticket_id) DO UPDATE SET wake_at = excluded.wake_at;
    PERFORM pg_notify('opsdesk_snooze', '');
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER ticket_snoozed AFTER UPDATE OF snoozed_until ON ticket
  FOR EACH ROW WHEN (OLD.snoozed_until IS DISTINCT FROM NEW.snoozed_until) EXECUTE FUNCTION set_snooze_alarm();
CREATE TRIGGER ticket_inserted_snoozed AFTER INSERT ON ticket
  FOR EACH ROW WHEN (NEW.snoozed_until IS NOT NULL) EXECUTE FUNCTION set_snooze_alarm();
