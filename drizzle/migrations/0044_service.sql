CREATE TABLE "service" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"tier" smallint DEFAULT 3 NOT NULL,
	"team_id" uuid,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "service_tenant" UNIQUE("organization_id","id"),
	CONSTRAINT "service_name" UNIQUE("organization_id","name"),
	CONSTRAINT "service_slug" UNIQUE("organization_id","slug"),
	CONSTRAINT "service_name_length" CHECK (char_length("service"."name") between 1 and 120),
	CONSTRAINT "service_slug_length" CHECK (char_length("service"."slug") between 1 and 60),
	CONSTRAINT "service_description_length" CHECK (char_length("service"."description") <= 2000),
	CONSTRAINT "service_tier" CHECK ("service"."tier" between 1 and 4)
);
--> statement-breakpoint
CREATE TABLE "service_dependency" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"depends_on_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "service_dependency_once" UNIQUE("service_id","depends_on_id"),
	CONSTRAINT "service_dependency_apart" CHECK ("service_dependency"."service_id" <> "service_dependency"."depends_on_id")
);
--> statement-breakpoint
ALTER TABLE "service" ADD CONSTRAINT "service_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service" ADD CONSTRAINT "service_team_fk" FOREIGN KEY ("organization_id","team_id") REFERENCES "public"."team"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_dependency" ADD CONSTRAINT "service_dependency_service_fk" FOREIGN KEY ("organization_id","service_id") REFERENCES "public"."service"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_dependency" ADD CONSTRAINT "service_dependency_depends_on_fk" FOREIGN KEY ("organization_id","depends_on_id") REFERENCES "public"."service"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "service_dependency_to" ON "service_dependency" USING btree ("depends_on_id");
--> statement-breakpoint
ALTER TABLE service ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE service FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON service TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY service_in_organization ON service AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY service_internal_only ON service AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER service_audited AFTER INSERT OR UPDATE OR DELETE ON service
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (coalesce(current_setting('app.unaudited', true), '') <> ALL ('{seed,import,own-profile,snooze,service-levels,survey}'::text[]))
  EXECUTE FUNCTION assert_audited();
--> statement-breakpoint
ALTER TABLE service_dependency ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE service_dependency FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON service_dependency TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY service_dependency_in_organization ON service_dependency AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY service_dependency_internal_only ON service_dependency AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER service_dependency_audited AFTER INSERT OR UPDATE OR DELETE ON service_dependency
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (coalesce(current_setting('app.unaudited', true), '') <> ALL ('{seed,import,own-profile,snooze,service-levels,survey}'::text[]))
  EXECUTE FUNCTION assert_audited();
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE service (id, organization_id, name, slug, description, tier, team_id, created_at, updated_at, archived_at);
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE service_dependency (id, organization_id, service_id, depends_on_id, created_at);
--> statement-breakpoint
CREATE FUNCTION refuse_circular_service() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Of two at once, the second sees what the first has written.
  PERFORM pg_advisory_xact_lock(hashtextextended('service_dependency:' || NEW.organization_id, 0));
  IF EXISTS (
    WITH RECURSIVE needed (id) AS (
      SELECT NEW.depends_on_id
      UNION
      SELECT d.depends_on_id FROM service_dependency d JOIN needed n ON d.service_id = n.id
      WHERE d.organization_id = NEW.organization_id
    )
    SELECT FROM needed WHERE id = NEW.service_id
  ) THEN
    RAISE EXCEPTION 'A service cannot depend on itself.' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'service_dependency_circular';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER service_dependency_not_circular AFTER INSERT OR UPDATE ON service_dependency
  FOR EACH ROW EXECUTE FUNCTION refuse_circular_service();
