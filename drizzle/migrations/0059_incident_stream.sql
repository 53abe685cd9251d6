-- Programs that follow an incident hear at once of what happened to it.
CREATE FUNCTION notify_incident_event() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  PERFORM pg_notify('opsdesk_incident', incident_id::text)
  FROM (SELECT DISTINCT incident_id FROM added) AS incident;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER incident_event_added AFTER INSERT ON incident_event
REFERENCING NEW TABLE AS added
FOR EACH STATEMENT EXECUTE FUNCTION notify_incident_event();
