CREATE TABLE "discarded_file" (
	"storage_key" text PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"discarded_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
-- By hand from here: walls and the trigger. Neither table's new parts are published.
GRANT SELECT, INSERT, DELETE ON discarded_file TO opsdesk_app;
ALTER TABLE discarded_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE discarded_file FORCE ROW LEVEL SECURITY;
CREATE POLICY discarded_file_write ON discarded_file FOR INSERT
  WITH CHECK (organization_id = (select app_organization()) OR (select app_is_worker()));
CREATE POLICY discarded_file_worker ON discarded_file
  USING ((select app_is_worker())) WITH CHECK ((select app_is_worker()));
--> statement-breakpoint

-- However a row goes, its file follows.
CREATE FUNCTION discard_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO discarded_file (storage_key, organization_id) VALUES (OLD.storage_key, OLD.organization_id);
  RETURN NULL;
END $$;
CREATE TRIGGER attachment_discard_file AFTER DELETE ON attachment
  FOR EACH ROW EXECUTE FUNCTION discard_file();
--> statement-breakpoint

-- On a ticket, a file is its readers' and no longer its uploader's; the worker sweeps what never got there.
DROP POLICY attachment_in_scope ON attachment;
CREATE POLICY attachment_in_scope ON attachment AS RESTRICTIVE
  USING ((ticket_id IS NULL AND (uploader_id = (select app_member()) OR (select app_is_worker())))
    OR (ticket_id IS NOT NULL AND ((select app_is_internal()) OR (NOT is_internal AND client_id = (select app_client())))))
  WITH CHECK ((ticket_id IS NULL AND uploader_id = (select app_member()))
    OR (ticket_id IS NOT NULL AND ((select app_is_internal()) OR (NOT is_internal AND client_id = (select app_client())))));
CREATE POLICY attachment_worker ON attachment
  USING (ticket_id IS NULL AND (select app_is_worker())) WITH CHECK (false);
--> statement-breakpoint
CREATE INDEX attachment_pending ON attachment (created_at) WHERE ticket_id IS NULL;
