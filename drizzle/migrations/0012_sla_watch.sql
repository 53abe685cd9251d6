CREATE TABLE "sla_recount" (
	"organization_id" uuid PRIMARY KEY NOT NULL,
	"asked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"after_ticket_id" uuid
);
--> statement-breakpoint
ALTER TABLE "sla_clock" DROP CONSTRAINT "sla_clock_policy_fk";
--> statement-breakpoint
ALTER TABLE "sla_recount" ADD CONSTRAINT "sla_recount_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint

-- By hand from here: walls and grants, and the word to the worker that there is something to watch.
GRANT SELECT, INSERT, UPDATE, DELETE ON sla_recount TO opsdesk_app;
ALTER TABLE sla_recount ENABLE ROW LEVEL SECURITY;
ALTER TABLE sla_recount FORCE ROW LEVEL SECURITY;
CREATE POLICY sla_recount_in_organization ON sla_recount
  USING (organization_id = (select app_organization())) WITH CHECK (organization_id = (select app_organization()));
--> statement-breakpoint
-- The worker looks for what is due in every organization at once.
CREATE POLICY sla_recount_worker ON sla_recount FOR SELECT USING ((select app_is_worker()));
CREATE POLICY sla_clock_worker ON sla_clock FOR SELECT USING ((select app_is_worker()));
--> statement-breakpoint

CREATE FUNCTION tell_sla_watch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('opsdesk_sla', '');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER sla_clock_told AFTER INSERT OR UPDATE OF state, warn_at, due_at ON sla_clock
  FOR EACH STATEMENT EXECUTE FUNCTION tell_sla_watch();
CREATE TRIGGER sla_recount_told AFTER INSERT OR UPDATE OF asked_at ON sla_recount
  FOR EACH STATEMENT EXECUTE FUNCTION tell_sla_watch();
