CREATE TABLE "auth"."ended_session" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"ended_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "ended_session_oldest" ON "auth"."ended_session" USING btree ("ended_at");--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON auth.ended_session TO opsdesk_app;
--> statement-breakpoint
-- Whoever reads the desk in an open tab hears at once that a session ended, whatever ended it, and for
-- an hour a browser that asks later is told why. Deleting expired sessions needs no such record.
CREATE FUNCTION auth.tell_session_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD.expires_at > now() - interval '1 hour' THEN
    DELETE FROM auth.ended_session WHERE token_hash IN (
      SELECT token_hash FROM auth.ended_session WHERE ended_at < now() - interval '1 hour'
      ORDER BY ended_at LIMIT 100 FOR UPDATE SKIP LOCKED);
    INSERT INTO auth.ended_session (token_hash, user_id)
    VALUES (encode(sha256(convert_to(OLD.token, 'UTF8')), 'hex'), OLD.user_id)
    ON CONFLICT DO NOTHING;
  END IF;
  PERFORM pg_notify('opsdesk_session', OLD.user_id::text);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER session_change AFTER DELETE OR UPDATE OF expires_at ON auth.session
FOR EACH ROW EXECUTE FUNCTION auth.tell_session_change();
--> statement-breakpoint
CREATE FUNCTION auth.tell_access_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF OLD.user_id IS NOT NULL THEN
    PERFORM pg_notify('opsdesk_session', OLD.user_id::text);
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER access_change
AFTER DELETE OR UPDATE OF status, user_type, role, client_id, user_id ON member
FOR EACH ROW EXECUTE FUNCTION auth.tell_access_change();
