CREATE TABLE "heartbeat" (
	"id" smallint PRIMARY KEY NOT NULL,
	"beat_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "heartbeat_once" CHECK ("heartbeat"."id" = 1)
);
--> statement-breakpoint
-- By hand from here: its one row, which belongs to no organization and which the worker alone changes.
INSERT INTO heartbeat (id) VALUES (1);
--> statement-breakpoint
GRANT SELECT, UPDATE ON heartbeat TO opsdesk_app;
ALTER TABLE heartbeat ENABLE ROW LEVEL SECURITY;
ALTER TABLE heartbeat FORCE ROW LEVEL SECURITY;
CREATE POLICY heartbeat_worker_only ON heartbeat
  USING ((select app_is_worker())) WITH CHECK ((select app_is_worker()));
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE heartbeat (id, beat_at);
