'use client';

import { FileCsvIcon } from '@phosphor-icons/react/dist/ssr/FileCsv';
import { useRef, useState } from 'react';
import { clsx } from 'clsx';
import { Button } from '@/components/ui/button';

type FileChoiceProps = {
  /** What a file must be. */
  hint: string;
  isReading: boolean;
  problem: string | null;
  onFile: (file: File) => void;
};

/** Takes a file: chosen or dropped. */
export function FileChoice({ hint, isReading, problem, onFile }: FileChoiceProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        const file = event.dataTransfer.files[0];
        if (file) onFile(file);
      }}
      className={clsx(
        'flex flex-col items-center gap-3 rounded-panel border border-dashed px-4 py-8 text-center',
        isOver ? 'border-accent bg-accent-soft' : 'border-line-strong',
      )}
    >
      <FileCsvIcon aria-hidden className="text-20 text-ink-faint" />
      <p className="max-w-100 text-13 text-balance text-ink-muted">{hint}</p>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        aria-label="CSV file"
        className="sr-only"
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) onFile(file);
          currentTarget.value = '';
        }}
      />
      <Button variant="primary" loading={isReading} onClick={() => input.current?.click()}>
        Choose a file
      </Button>
      {problem && (
        <p role="alert" className="text-13 text-danger-ink">
          {problem}
        </p>
      )}
    </div>
  );
}
