CREATE TABLE "storage_usage" (
	"organization_id" uuid NOT NULL,
	"client_id" uuid,
	"bytes" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "storage_usage_of" UNIQUE NULLS NOT DISTINCT("organization_id","client_id")
);
--> statement-breakpoint
ALTER TABLE "attachment" ADD COLUMN "uploader_client_id" uuid;--> statement-breakpoint
ALTER TABLE "discarded_file" ADD COLUMN "uploader_client_id" uuid;--> statement-breakpoint
ALTER TABLE "discarded_file" ADD COLUMN "byte_size" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_uploader_client_fk" FOREIGN KEY ("organization_id","uploader_client_id") REFERENCES "public"."client"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- By hand from here: walls, grants and the triggers that count. Nothing of it is published.
GRANT SELECT, INSERT, UPDATE ON storage_usage TO opsdesk_app;
ALTER TABLE storage_usage ENABLE ROW LEVEL SECURITY;
ALTER TABLE storage_usage FORCE ROW LEVEL SECURITY;
CREATE POLICY storage_usage_in_organization ON storage_usage
  USING ((select app_is_worker()) OR organization_id = (select app_organization()))
  WITH CHECK ((select app_is_worker()) OR organization_id = (select app_organization()));
CREATE POLICY storage_usage_internal_only ON storage_usage AS RESTRICTIVE
  USING ((select app_is_internal())) WITH CHECK ((select app_is_internal()));
--> statement-breakpoint

CREATE OR REPLACE FUNCTION discard_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO discarded_file (storage_key, organization_id, uploader_client_id, byte_size)
    VALUES (OLD.storage_key, OLD.organization_id, OLD.uploader_client_id, OLD.byte_size);
  RETURN NULL;
END $$;
--> statement-breakpoint

-- A file counts from its row on, and until its content is removed from the storage.
CREATE FUNCTION count_stored() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE v_former text;
BEGIN
  IF NOT app_is_internal() THEN v_former := enter_system(); END IF;
  IF TG_OP = 'INSERT' THEN
    INSERT INTO storage_usage AS u (organization_id, client_id, bytes)
      SELECT organization_id, uploader_client_id, sum(byte_size) FROM changed GROUP BY 1, 2 ORDER BY 1, 2
      ON CONFLICT (organization_id, client_id) DO UPDATE SET bytes = u.bytes + excluded.bytes;
  ELSE
    UPDATE storage_usage u SET bytes = u.bytes - c.bytes
      FROM (SELECT organization_id, uploader_client_id, sum(byte_size) bytes FROM changed GROUP BY 1, 2) c
      WHERE u.organization_id = c.organization_id AND u.client_id IS NOT DISTINCT FROM c.uploader_client_id;
  END IF;
  IF v_former IS NOT NULL THEN PERFORM leave_system(v_former); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER attachment_count AFTER INSERT ON attachment
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_stored();
CREATE TRIGGER discarded_file_count AFTER DELETE ON discarded_file
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_stored();
--> statement-breakpoint

-- The owner may itself be held by the walls.
ALTER TABLE attachment NO FORCE ROW LEVEL SECURITY;
ALTER TABLE member NO FORCE ROW LEVEL SECURITY;
ALTER TABLE storage_usage NO FORCE ROW LEVEL SECURITY;
UPDATE attachment SET uploader_client_id = m.client_id FROM member m
WHERE m.organization_id = attachment.organization_id AND m.id = attachment.uploader_id AND m.client_id IS NOT NULL;
INSERT INTO storage_usage (organization_id, client_id, bytes)
SELECT organization_id, uploader_client_id, sum(byte_size) FROM attachment GROUP BY 1, 2;
ALTER TABLE storage_usage FORCE ROW LEVEL SECURITY;
ALTER TABLE member FORCE ROW LEVEL SECURITY;
ALTER TABLE attachment FORCE ROW LEVEL SECURITY;
