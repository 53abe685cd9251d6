ALTER TABLE "draft" DROP CONSTRAINT "draft_once";--> statement-breakpoint
ALTER TABLE "attachment" DROP CONSTRAINT "attachment_place";--> statement-breakpoint
ALTER TABLE "attachment" DROP CONSTRAINT "attachment_ticket_fk";--> statement-breakpoint
ALTER TABLE "draft" DROP CONSTRAINT "draft_ticket_fk";--> statement-breakpoint

-- By hand: the columns are renamed, so that no row is rewritten or copied to zero-cache again. The foreign keys
-- of message_id and note_id stay: Drizzle does not know them, because the tables are of another module.
ALTER TABLE "draft" RENAME COLUMN "ticket_id" TO "subject_id";--> statement-breakpoint
ALTER TABLE "attachment" RENAME COLUMN "ticket_id" TO "subject_id";--> statement-breakpoint
ALTER INDEX "attachment_of_ticket" RENAME TO "attachment_of_subject";--> statement-breakpoint
ALTER INDEX "draft_of_ticket" RENAME TO "draft_of_subject";--> statement-breakpoint
ALTER TABLE "draft" ADD COLUMN "subject_type" text NOT NULL DEFAULT 'ticket';--> statement-breakpoint
ALTER TABLE "draft" ALTER COLUMN "subject_type" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "attachment" ADD COLUMN "subject_type" text DEFAULT 'ticket';--> statement-breakpoint
ALTER TABLE "attachment" ALTER COLUMN "subject_type" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE attachment NO FORCE ROW LEVEL SECURITY;
UPDATE attachment SET subject_type = NULL WHERE subject_id IS NULL;
ALTER TABLE attachment FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_subject_fk" FOREIGN KEY ("organization_id","subject_type","subject_id") REFERENCES "internal"."subject"("organization_id","type","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_client_fk" FOREIGN KEY ("organization_id","client_id","subject_type","subject_id") REFERENCES "internal"."subject"("organization_id","client_id","type","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_subject_fk" FOREIGN KEY ("organization_id","subject_type","subject_id") REFERENCES "internal"."subject"("organization_id","type","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_once" UNIQUE("member_id","subject_type","subject_id","kind");--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_place" CHECK (("attachment"."subject_id" is null) = ("attachment"."subject_type" is null)
        and ("attachment"."subject_id" is not null or "attachment"."client_id" is null)
        and ("attachment"."client_id" is not null or ("attachment"."message_id" is null and "attachment"."note_id" is null))
        and ("attachment"."note_id" is null or "attachment"."is_internal"));--> statement-breakpoint
DO $$ BEGIN EXECUTE (
  SELECT 'ALTER PUBLICATION opsdesk SET TABLE ' || string_agg(
    format('%I.%I (%s)', schemaname, tablename, CASE
      WHEN tablename IN ('draft', 'attachment') THEN (SELECT string_agg(quote_ident(name), ', ') FROM unnest(attnames) name) || ', subject_type'
      ELSE (SELECT string_agg(quote_ident(name), ', ') FROM unnest(attnames) name)
    END), ', ' ORDER BY tablename)
  FROM pg_publication_tables WHERE pubname = 'opsdesk'
); END $$;
