import { MoonIcon } from '@phosphor-icons/react/dist/ssr/Moon';
import { PresenceSign } from '@/components/platform/presence/presence-sign';
import { SlaClock } from '@/components/desk/ticket/sla-clock';
import { TagChip } from '@/components/desk/ticket/tag-chip';
import { isSnoozed } from '@/zero/desk/ticket/rules';
import type { ListRow } from './list-row';
import type { Directory } from './use-directory';

const mostTags = 2;

type RowSignsProps = {
  row: ListRow;
  directory: Directory;
  /** Whether the promise has no column of its own. */
  isDueHere: boolean;
};

/** What else a row says beside its title: who is in it, tags, sleep, and the promise that runs out next. */
export function RowSigns({ row, directory, isDueHere }: RowSignsProps) {
  const tags = (row.ticketTags ?? []).flatMap(({ tagId }) => directory.tags.get(tagId) ?? []);
  return (
    <span className="ml-auto flex shrink-0 items-center gap-1.5 pl-2 font-normal max-sm:hidden">
      <PresenceSign ticketId={row.id} staff={directory.staff} />
      {tags.slice(0, mostTags).map((tag) => (
        <TagChip key={tag.id} name={tag.name} hue={tag.hue} />
      ))}
      {tags.length > mostTags && (
        <span className="text-12 text-ink-faint" title={tags.map(({ name }) => name).join(', ')}>
          +{tags.length - mostTags}
        </span>
      )}
      {isSnoozed(row) && (
        <span title="Snoozed" className="text-ink-faint">
          <MoonIcon aria-hidden />
          <span className="sr-only">Snoozed</span>
        </span>
      )}
      {isDueHere && (
        <SlaClock dueAt={row.nextDueAt} overdueSince={row.overdueSince} className="text-12" />
      )}
    </span>
  );
}
