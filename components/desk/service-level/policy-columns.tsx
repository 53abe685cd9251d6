import { WarningIcon } from '@phosphor-icons/react/dist/ssr/Warning';
import { NameButton, removeColumn } from '@/components/platform/list/named-cells';
import { Badge } from '@/components/ui/badge';
import { OrderHandle } from '@/components/ui/order-handle';
import type { Column } from '@/components/ui/table';
import type { OrderHandleProps } from '@/components/ui/use-order';
import type { SlaPolicy } from '@/zero/desk/sla/schema';
import { conditionWords, hoursWords, targetText } from './policy-words';

type PolicyColumns = {
  /** The names of types and clients. */
  names: ReadonlyMap<string, string>;
  /** The name of the policy because of which this one never applies. */
  shadowOf: (policy: SlaPolicy) => string | undefined;
  handleProps: (policy: SlaPolicy) => OrderHandleProps;
  onOpen: (policy: SlaPolicy) => void;
  onRemove: (policy: SlaPolicy) => void;
};

/** The list of policies: what each is for and its targets. */
export function policyColumns({
  names,
  shadowOf,
  handleProps,
  onOpen,
  onRemove,
}: PolicyColumns): Column<SlaPolicy>[] {
  return [
    {
      id: 'name',
      header: 'Policy',
      cell: (policy) => (
        <span className="flex items-center gap-2">
          <OrderHandle name={policy.name} {...handleProps(policy)} />
          <span className="flex flex-col items-start">
            <NameButton row={policy} onOpen={() => onOpen(policy)} />
            {policy.isActive && <Shadow by={shadowOf(policy)} />}
          </span>
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
      cell: ({ firstResponseMinutes, hours }) => targetText(firstResponseMinutes, hours),
    },
    {
      id: 'next',
      header: 'Next',
      align: 'end',
      wideOnly: true,
      cell: ({ nextResponseMinutes, hours }) => targetText(nextResponseMinutes, hours),
    },
    {
      id: 'resolution',
      header: 'Resolution',
      align: 'end',
      wideOnly: true,
      cell: ({ resolutionMinutes, hours }) => targetText(resolutionMinutes, hours),
    },
    { id: 'hours', header: 'Counted in', wideOnly: true, cell: ({ hours }) => hoursWords[hours] },
    removeColumn(onRemove),
  ];
}

/** Says that a policy can never apply, and why. */
function Shadow({ by }: { by: string | undefined }) {
  if (!by) return null;
  return (
    <span className="flex items-start gap-1 pb-1 text-12 font-normal whitespace-normal text-warning-ink">
      <WarningIcon aria-hidden className="mt-0.5 shrink-0" />
      Never applies: “{by}” comes first and matches all its tickets.
    </span>
  );
}
