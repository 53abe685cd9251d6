CREATE TABLE "job_run" (
	"name" text PRIMARY KEY NOT NULL,
	"finished_at" timestamp (3) with time zone NOT NULL,
	"took_ms" integer NOT NULL,
	"has_failed" boolean NOT NULL,
	"succeeded_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "queued_task" ADD COLUMN "started_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "queued_task" ADD COLUMN "last_reason" text;--> statement-breakpoint
ALTER TABLE "queued_task" ADD COLUMN "traceparent" text;--> statement-breakpoint
CREATE INDEX "audit_entry_by_request" ON "audit_entry" USING btree ("organization_id","request_id");
--> statement-breakpoint
ALTER TABLE job_run ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE job_run FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON job_run TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY job_run_worker_only ON job_run
  USING ((select app_is_worker())) WITH CHECK ((select app_is_worker()));
--> statement-breakpoint
-- An organization's own people read its tasks, retry and delete them.
CREATE POLICY queued_task_staff_read ON queued_task FOR SELECT
  USING (organization_id = (select app_organization()) AND (select app_is_internal()));
CREATE POLICY queued_task_staff_retry ON queued_task FOR UPDATE
  USING (organization_id = (select app_organization()) AND (select app_is_internal()));
CREATE POLICY queued_task_staff_delete ON queued_task FOR DELETE
  USING (organization_id = (select app_organization()) AND (select app_is_internal()));
--> statement-breakpoint
-- A process that serves asks whether the migrations of its release are applied.
GRANT USAGE ON SCHEMA drizzle TO opsdesk_app;
GRANT SELECT ON drizzle.__drizzle_migrations TO opsdesk_app;
