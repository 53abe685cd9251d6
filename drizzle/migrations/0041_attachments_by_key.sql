ALTER TABLE "attachment" ALTER COLUMN "uploader_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "attachment" ADD COLUMN "api_key_id" uuid;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_api_key_fk" FOREIGN KEY ("organization_id","api_key_id") REFERENCES "public"."api_key"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_uploader" CHECK (num_nonnulls("attachment"."uploader_id", "attachment"."api_key_id") = 1);
--> statement-breakpoint
DO $$ BEGIN EXECUTE (
  SELECT 'ALTER PUBLICATION opsdesk SET TABLE ' || string_agg(
    format('%I.%I (%s)', schemaname, tablename, CASE tablename
      WHEN 'attachment' THEN 'id, organization_id, uploader_id, api_key_id, client_id, subject_type, subject_id, message_id, note_id, is_internal, name, media_type, byte_size, width, height, created_at'
      ELSE (SELECT string_agg(quote_ident(name), ', ') FROM unnest(attnames) name)
    END), ', ' ORDER BY tablename)
  FROM pg_publication_tables WHERE pubname = 'opsdesk'
); END $$;

--> statement-breakpoint
-- By hand from here: an unsent file of a key is that key's alone.
CREATE FUNCTION app_api_key() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ select nullif(current_setting('app.api_key_id', true), '')::uuid $$;
--> statement-breakpoint
DROP POLICY attachment_in_scope ON attachment;
CREATE POLICY attachment_in_scope ON attachment AS RESTRICTIVE
  USING ((subject_id IS NULL AND (uploader_id = (select app_member()) OR api_key_id = (select app_api_key()) OR (select app_is_worker())))
    OR (subject_id IS NOT NULL AND ((select app_is_internal()) OR (NOT is_internal AND client_id = (select app_client())))))
  WITH CHECK ((subject_id IS NULL AND (uploader_id = (select app_member()) OR api_key_id = (select app_api_key())))
    OR (subject_id IS NOT NULL AND ((select app_is_internal()) OR (NOT is_internal AND client_id = (select app_client())))));
