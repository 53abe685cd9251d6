-- What the application's login may do, and which rows it may touch while it does so.
-- Written by hand: Drizzle cannot say FORCE, RESTRICTIVE by audience, or GRANT.

GRANT USAGE ON SCHEMA public, auth TO opsdesk_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA auth TO opsdesk_app;
GRANT SELECT, INSERT, UPDATE ON organization, ticket_counter, member, profile, team, client, ticket_type, ticket, ticket_feedback, payment TO opsdesk_app;
GRANT SELECT, INSERT ON ticket_message, ticket_note, ticket_event TO opsdesk_app;
--> statement-breakpoint

-- Set per transaction by enter_tenant(); empty means nobody, and nobody sees nothing.
CREATE FUNCTION app_organization() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ select nullif(current_setting('app.organization_id', true), '')::uuid $$;
--> statement-breakpoint
CREATE FUNCTION app_client() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ select nullif(current_setting('app.client_id', true), '')::uuid $$;
--> statement-breakpoint
CREATE FUNCTION app_member() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ select nullif(current_setting('app.member_id', true), '')::uuid $$;
--> statement-breakpoint
CREATE FUNCTION app_user() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ select nullif(current_setting('app.user_id', true), '') $$;
--> statement-breakpoint
CREATE FUNCTION app_is_internal() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ select coalesce(current_setting('app.audience', true) = 'internal', false) $$;
--> statement-breakpoint

DO $$
DECLARE tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY[
    'organization', 'ticket_counter', 'member', 'profile', 'team', 'client', 'ticket_type', 'ticket',
    'ticket_message', 'ticket_note', 'ticket_event', 'ticket_feedback', 'payment'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
  END LOOP;

  -- The first wall: the organization.
  FOREACH tenant_table IN ARRAY ARRAY[
    'ticket_counter', 'profile', 'team', 'client', 'ticket_type', 'ticket',
    'ticket_message', 'ticket_note', 'ticket_event', 'ticket_feedback', 'payment'
  ] LOOP
    EXECUTE format(
      'CREATE POLICY %I ON %I USING (organization_id = (select app_organization())) WITH CHECK (organization_id = (select app_organization()))',
      tenant_table || '_in_organization', tenant_table);
  END LOOP;

  -- The second wall: inside it, the client. Whoever is not internal fails closed.
  FOREACH tenant_table IN ARRAY ARRAY['ticket', 'ticket_message', 'ticket_feedback', 'payment'] LOOP
    EXECUTE format(
      'CREATE POLICY %I ON %I AS RESTRICTIVE USING ((select app_is_internal()) OR client_id = (select app_client())) WITH CHECK ((select app_is_internal()) OR client_id = (select app_client()))',
      tenant_table || '_in_client', tenant_table);
  END LOOP;

  FOREACH tenant_table IN ARRAY ARRAY['ticket_note', 'team'] LOOP
    EXECUTE format(
      'CREATE POLICY %I ON %I AS RESTRICTIVE USING ((select app_is_internal())) WITH CHECK ((select app_is_internal()))',
      tenant_table || '_internal_only', tenant_table);
  END LOOP;
END $$;
--> statement-breakpoint

CREATE POLICY client_in_client ON client AS RESTRICTIVE
  USING ((select app_is_internal()) OR id = (select app_client()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE POLICY profile_in_client ON profile AS RESTRICTIVE
  USING ((select app_is_internal()) OR user_type = 'internal' OR client_id = (select app_client()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint

-- Internal people read what happened; a client's person no more than her own deeds, because
-- INSERT … ON CONFLICT asks whether the writer may read the new row.
CREATE POLICY ticket_event_read ON ticket_event AS RESTRICTIVE FOR SELECT
  USING ((select app_is_internal()) OR actor_id = (select app_member()));
--> statement-breakpoint

-- A person finds her own rows before any organization is entered.
CREATE POLICY member_own ON member FOR SELECT
  USING (user_id = (select app_user()));
--> statement-breakpoint
CREATE POLICY member_in_organization ON member
  USING (organization_id = (select app_organization()) AND (select app_is_internal()))
  WITH CHECK (organization_id = (select app_organization()) AND (select app_is_internal()));
--> statement-breakpoint
CREATE POLICY organization_entered ON organization
  USING (id = (select app_organization()))
  WITH CHECK (id = (select app_organization()));
--> statement-breakpoint
CREATE POLICY organization_of_member ON organization FOR SELECT
  USING (EXISTS (
    SELECT 1 FROM member
    WHERE member.organization_id = organization.id AND member.user_id = (select app_user()) AND member.status = 'active'
  ));
--> statement-breakpoint

-- Resolves the asker's member row once and holds the rest of the transaction to it.
-- Returns no row, and leaves the tenant empty, for whoever is not an active member.
CREATE FUNCTION enter_tenant(p_user_id text, p_organization_id uuid) RETURNS SETOF member
LANGUAGE plpgsql AS $$
DECLARE found_member member;
BEGIN
  PERFORM set_config('app.user_id', p_user_id, true);
  PERFORM set_config('app.organization_id', '', true), set_config('app.member_id', '', true),
          set_config('app.client_id', '', true), set_config('app.audience', '', true);
  SELECT * INTO found_member FROM member
    WHERE user_id = p_user_id AND organization_id = p_organization_id AND status = 'active';
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM set_config('app.organization_id', found_member.organization_id::text, true),
          set_config('app.member_id', found_member.id::text, true),
          set_config('app.client_id', coalesce(found_member.client_id::text, ''), true),
          set_config('app.audience', found_member.user_type, true);
  RETURN NEXT found_member;
END $$;
