-- By hand: the table is renamed, so that its rows stay where they are.
ALTER TABLE "ticket_relation" RENAME TO "subject_link";--> statement-breakpoint
ALTER TABLE "subject_link" DROP CONSTRAINT "ticket_relation_kind";--> statement-breakpoint
ALTER TABLE "subject_link" DROP CONSTRAINT "ticket_relation_from_fk";--> statement-breakpoint
ALTER TABLE "subject_link" DROP CONSTRAINT "ticket_relation_to_fk";--> statement-breakpoint
ALTER TABLE "subject_link" ADD COLUMN "from_type" text DEFAULT 'ticket' NOT NULL;--> statement-breakpoint
ALTER TABLE "subject_link" ADD COLUMN "to_type" text DEFAULT 'ticket' NOT NULL;--> statement-breakpoint
ALTER TABLE "subject_link" ALTER COLUMN "from_type" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "subject_link" ALTER COLUMN "to_type" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE subject_link NO FORCE ROW LEVEL SECURITY;
UPDATE subject_link SET kind = CASE kind
  WHEN 'related' THEN 'relates_to' WHEN 'duplicate' THEN 'duplicates' ELSE 'parent_of' END;
-- The keys below cannot be added while deferred checks of these rows wait.
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE subject_link FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "subject_link" RENAME CONSTRAINT "ticket_relation_pkey" TO "subject_link_pkey";--> statement-breakpoint
ALTER TABLE "subject_link" RENAME CONSTRAINT "ticket_relation_once" TO "subject_link_once";--> statement-breakpoint
ALTER TABLE "subject_link" RENAME CONSTRAINT "ticket_relation_apart" TO "subject_link_apart";--> statement-breakpoint
ALTER INDEX "ticket_relation_to" RENAME TO "subject_link_to";--> statement-breakpoint
ALTER TABLE "subject_link" ADD CONSTRAINT "subject_link_kind" CHECK ("subject_link"."kind" in ('relates_to', 'caused_by', 'duplicates', 'blocks', 'parent_of'));--> statement-breakpoint
ALTER TABLE "subject_link" ADD CONSTRAINT "subject_link_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subject_link" ADD CONSTRAINT "subject_link_from_fk" FOREIGN KEY ("organization_id","from_type","from_id") REFERENCES "internal"."subject"("organization_id","type","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subject_link" ADD CONSTRAINT "subject_link_to_fk" FOREIGN KEY ("organization_id","to_type","to_id") REFERENCES "internal"."subject"("organization_id","type","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER POLICY ticket_relation_in_organization ON subject_link RENAME TO subject_link_in_organization;--> statement-breakpoint
ALTER POLICY ticket_relation_internal_only ON subject_link RENAME TO subject_link_internal_only;--> statement-breakpoint
-- The audit log locks what it reads.
GRANT UPDATE ON subject_link TO opsdesk_app;--> statement-breakpoint
ALTER TRIGGER ticket_relation_audited ON subject_link RENAME TO subject_link_audited;--> statement-breakpoint
DO $$ BEGIN EXECUTE (
  SELECT 'ALTER PUBLICATION opsdesk SET TABLE ' || string_agg(
    format('%I.%I (%s)', schemaname, tablename, CASE tablename
      WHEN 'subject_link' THEN 'id, organization_id, from_type, from_id, to_type, to_id, kind, created_at'
      ELSE (SELECT string_agg(quote_ident(name), ', ') FROM unnest(attnames) name)
    END), ', ' ORDER BY tablename)
  FROM pg_publication_tables WHERE pubname = 'opsdesk'
); END $$;
