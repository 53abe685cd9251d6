import { DownloadSimpleIcon } from '@phosphor-icons/react/dist/ssr/DownloadSimple';
import { Button } from '@/components/ui/button';
import { RejectList } from './reject-list';

type ImportOutcomeProps = {
  /** What came of it, a sentence a line. */
  lines: readonly string[];
  /** The rejected rows as the server writes them; empty where there are none. */
  rejects: string;
  isCut: boolean;
  dryRun: boolean;
  fileName: string;
};

/** What became of the file, or would. */
export function ImportResult({ lines, rejects, isCut, dryRun, fileName }: ImportOutcomeProps) {
  return (
    <div className="flex flex-col gap-3">
      <div role="status" className="text-13">
        <p className="font-medium">
          {dryRun ? 'Nothing is imported yet. This is what would happen:' : 'Imported.'}
        </p>
        {lines.map((line) => (
          <p key={line} className="text-ink-muted">
            {line}
          </p>
        ))}
      </div>
      {rejects && (
        <>
          <RejectList text={rejects} />
          <Button
            size="sm"
            className="self-start"
            icon={<DownloadSimpleIcon aria-hidden />}
            onClick={() => save(rejects, fileName.replace(/(\.\w+)?$/, '.rejects.csv'))}
          >
            {isCut ? 'Save the first rejected rows' : 'Save the rejected rows'}
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
