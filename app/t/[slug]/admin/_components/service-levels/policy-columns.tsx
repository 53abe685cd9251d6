import { ArrowDownIcon } from '@phosphor-icons/react/dist/ssr/ArrowDown';
import { ArrowUpIcon } from '@phosphor-icons/react/dist/ssr/ArrowUp';
import { TrashIcon } from '@phosphor-icons/react/dist/ssr/Trash';
import { Badge } from '@/components/ui/badge';
import { IconButton } from '@/components/ui/icon-button';
import type { Column } from '@/components/ui/table';
import type { SlaPolicy } from '@/zero/schema';
import { conditionWords, hoursWords, promiseWords } from './policy-words';

type PolicyColumns = {
  /** The names of types and clients. */
  names: ReadonlyMap<string, string>;
  count: number;
  placeOf: (policy: SlaPolicy) => number;
  onOpen: (policy: SlaPolicy) => void;
  onMove: (policy: SlaPolicy, to: number) => void;
  onRemove: (policy: SlaPolicy) => void;
};

/** The list of policies: what each is for and what it promises. */
export function policyColumns({
  names,
  count,
  placeOf,
  onOpen,
  onMove,
  onRemove,
}: PolicyColumns): Column<SlaPolicy>[] {
  return [
    {
      id: 'name',
      header: 'Policy',
      cell: (policy) => (
        <span className="flex items-center gap-2">
          <button
            type="button"
            onClick={() => onOpen(policy)}
            className="rounded-mark py-1 text-left hover:underline pointer-coarse:min-h-11"
          >
            {policy.name}
          </button>
          {!policy.isActive && <Badge>Off</Badge>}
        </span>
      ),
    },
    {
      id: 'for',
      header: 'Tickets',
      wideOnly: true,
      cell: ({ conditions }) => conditionWords(conditions, names),
    },
    {
      id: 'first',
      header: 'First response',
      align: 'end',
      cell: ({ firstResponseMinutes, hours }) => promiseWords(firstResponseMinutes, hours),
    },
    {
      id: 'next',
      header: 'Next',
      align: 'end',
      wideOnly: true,
      cell: ({ nextResponseMinutes, hours }) => promiseWords(nextResponseMinutes, hours),
    },
    {
      id: 'resolution',
      header: 'Resolution',
      align: 'end',
      wideOnly: true,
      cell: ({ resolutionMinutes, hours }) => promiseWords(resolutionMinutes, hours),
    },
    { id: 'hours', header: 'Counted in', wideOnly: true, cell: ({ hours }) => hoursWords[hours] },
    {
      id: 'actions',
      header: 'Actions',
      align: 'end',
      width: '7.5rem',
      cell: (policy) => {
        const at = placeOf(policy);
        return (
          <span className="flex justify-end">
            <IconButton
              size="sm"
              label={`Move ${policy.name} up`}
              icon={<ArrowUpIcon aria-hidden />}
              disabled={at === 0}
              onClick={() => onMove(policy, at - 1)}
            />
            <IconButton
              size="sm"
              label={`Move ${policy.name} down`}
              icon={<ArrowDownIcon aria-hidden />}
              disabled={at === count - 1}
              onClick={() => onMove(policy, at + 1)}
            />
            <IconButton
              size="sm"
              label={`Remove ${policy.name}`}
              icon={<TrashIcon aria-hidden />}
              onClick={() => onRemove(policy)}
            />
          </span>
        );
      },
    },
  ];
}
