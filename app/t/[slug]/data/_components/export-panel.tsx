import { DownloadSimpleIcon } from '@phosphor-icons/react/dist/ssr/DownloadSimple';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';

/** Takes the whole organization along. The browser saves the archive while it is being made. */
export function ExportPanel({ slug }: { slug: string }) {
  return (
    <Panel title="Export everything">
      <form
        method="post"
        action={`/api/t/${slug}/export?format=csv`}
        className="flex items-center gap-4 max-sm:flex-col max-sm:items-start"
      >
        <p className="flex-1 text-13 text-ink-muted">
          Tickets with their messages, notes and history, clients, people, payments, feedback,
          macros, views, policies and holidays, as one archive of CSV files; your browser shows how
          far it is. Attached files are listed, not included. The archive holds addresses and notes:
          keep it as safe as the desk. To export a part of the tickets, filter the list and use its
          export.
        </p>
        <Button type="submit" icon={<DownloadSimpleIcon aria-hidden />}>
          Export everything
        </Button>
      </form>
    </Panel>
  );
}
