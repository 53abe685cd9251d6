CREATE TABLE "queued_task" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid,
	"topic" text NOT NULL,
	"payload" jsonb NOT NULL,
	"dedupe_key" text,
	"run_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"dead_at" timestamp (3) with time zone,
	"request_id" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"fairness_key" uuid GENERATED ALWAYS AS (coalesce(organization_id, '00000000-0000-0000-0000-000000000000'::uuid)) STORED NOT NULL
);
--> statement-breakpoint
ALTER TABLE "queued_task" ADD CONSTRAINT "queued_task_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "queued_task_due" ON "queued_task" USING btree ("topic","fairness_key","run_at","id") WHERE "queued_task"."dead_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "queued_task_once" ON "queued_task" USING btree ("topic","fairness_key","dedupe_key") WHERE "queued_task"."dedupe_key" is not null and "queued_task"."attempts" = 0;--> statement-breakpoint
CREATE INDEX "queued_task_dead" ON "queued_task" USING btree ("organization_id","dead_at") WHERE "queued_task"."dead_at" is not null;--> statement-breakpoint
-- Each task leaves a dead row behind: they are cleared in small, unhurried runs rather than late and all at once.
ALTER TABLE queued_task SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000,
  autovacuum_vacuum_insert_scale_factor = 0.5, autovacuum_analyze_scale_factor = 0.5, fillfactor = 90);
GRANT SELECT, INSERT, UPDATE, DELETE ON queued_task TO opsdesk_app;
ALTER TABLE queued_task ENABLE ROW LEVEL SECURITY;
ALTER TABLE queued_task FORCE ROW LEVEL SECURITY;
-- Anyone appends in the name of the organization they have entered, if any; the worker does the rest.
CREATE POLICY queued_task_append ON queued_task FOR INSERT
  WITH CHECK (organization_id IS NOT DISTINCT FROM (select app_organization()));
CREATE POLICY queued_task_worker ON queued_task
  USING ((select app_is_worker())) WITH CHECK ((select app_is_worker()));
