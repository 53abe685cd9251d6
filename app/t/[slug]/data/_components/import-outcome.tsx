import { DownloadSimpleIcon } from '@phosphor-icons/react/dist/ssr/DownloadSimple';
import { Button } from '@/components/ui/button';
import { formatExact } from '@/lib/format/number';
import type { ImportNews } from '@/zero/import/draft';
import { RejectList } from './reject-list';

type Done = Extract<ImportNews, { type: 'done' }>;
type ImportOutcomeProps = { outcome: Done; dryRun: boolean; fileName: string };

/** What became of the file, or would. */
export function ImportOutcome({ outcome, dryRun, fileName }: ImportOutcomeProps) {
  const { rows, tickets, made } = outcome.summary;
  const would = dryRun ? 'would be ' : '';
  const lines = [
    `${formatExact(rows.read)} rows: ${formatExact(rows.taken)} ${would}taken, ${formatExact(rows.unchanged)} unchanged, ${formatExact(rows.rejected)} rejected.`,
    `${formatExact(tickets.created)} tickets ${would}created, ${formatExact(tickets.updated)} updated, ${formatExact(tickets.kept)} left as they were changed here.`,
    `${formatExact(made.clients)} clients, ${formatExact(made.teams)} teams, ${formatExact(made.types)} types and ${formatExact(made.agents + made.requesters)} people ${would}made.`,
  ];
  return (
    <div className="flex flex-col gap-3">
      <div role="status" className="text-13">
        <p className="font-medium">
          {dryRun ? 'Nothing is written yet. This is what would happen:' : 'Imported.'}
        </p>
        {lines.map((line) => (
          <p key={line} className="text-ink-muted">
            {line}
          </p>
        ))}
      </div>
      {outcome.rejects && (
        <>
          <RejectList text={outcome.rejects} />
          <Button
            size="sm"
            className="self-start"
            icon={<DownloadSimpleIcon aria-hidden />}
            onClick={() => save(outcome.rejects, fileName.replace(/(\.\w+)?$/, '.rejects.csv'))}
          >
            {outcome.isCut ? 'Save the first rejected rows' : 'Save the rejected rows'}
          </Button>
        </>
      )}
    </div>
  );
}

function save(text: string, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
