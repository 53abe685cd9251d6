'use client';

import { Popover } from '@/components/ui/popover';
import { PresenceFace } from './presence-face';
import { doing, presenceWords } from './presence-words';
import { useOthersIn } from './use-others-in';

/** Faces that have room on a wide screen. */
const mostFaces = 3;

/** Who else has this ticket open and who writes; its place is kept while nobody does. */
export function PresenceFaces({ ticketId }: { ticketId: string }) {
  const others = useOthersIn(ticketId);
  const words = presenceWords(others);
  const foremost = others.filter(({ state }) => state === others[0]?.state);
  return (
    <div className="flex w-7 shrink-0 justify-end sm:w-18 xl:w-72">
      {/* Who only looks comes and goes without a word. */}
      <span role="status" className="sr-only">
        {presenceWords(others.filter(({ state }) => state !== 'viewing'))}
      </span>
      {others.length > 0 && (
        <Popover
          label="Who else is here"
          align="end"
          trigger={
            <button
              type="button"
              aria-label={words}
              title={words}
              className="flex h-8 max-w-full min-w-0 items-center gap-2 rounded-control px-0.5 hover:bg-hover pointer-coarse:h-11"
            >
              <span className="flex shrink-0 -space-x-1.5">
                {others.slice(0, mostFaces).map((other, at) => (
                  <span key={other.id} className={at > 0 ? 'max-sm:hidden' : undefined}>
                    <PresenceFace {...other} />
                  </span>
                ))}
              </span>
              <span className="min-w-0 truncate text-13 text-ink-muted max-xl:hidden">
                {presenceWords(foremost)}
              </span>
            </button>
          }
        >
          <ul className="flex flex-col gap-2 text-13">
            {others.map((other) => (
              <li key={other.id} className="flex items-center gap-2">
                <PresenceFace {...other} />
                <span className="min-w-0 truncate">
                  <span dir="auto" className="font-medium">
                    {other.name}
                  </span>{' '}
                  <span className="text-ink-muted">{doing(other.state)}</span>
                </span>
              </li>
            ))}
          </ul>
        </Popover>
      )}
    </div>
  );
}
