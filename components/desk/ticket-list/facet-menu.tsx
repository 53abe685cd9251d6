'use client';

import { useQuery } from '@rocicorp/zero/react';
import { addDays } from 'date-fns';
import { memo, useCallback, useMemo } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { FilterMenu } from '@/components/ui/filter-menu';
import type { Option } from '@/components/ui/option';
import { queries } from '@/zero/queries';
import { choicesOf, type Facet, filterParts } from './facet';
import { readFilter } from './list-filter';
import { midnightOf } from './ticket-filter';
import { useTicketFilter, useToday } from './use-ticket-filter';

type FacetMenuProps = {
  facet: Facet;
  options: readonly Option<string>[];
  /** What of it is chosen, with commas between. */
  chosen: string;
  /** The whole filter, as the address has it, while it is `open`: what is counted. */
  search: string | undefined;
  onChange: (facet: Facet, chosen: readonly string[]) => void;
  open: boolean;
  onOpen: (facet: Facet | undefined) => void;
};

/** The chip of one facet, with what each of its choices would leave. */
export const FacetMenu = memo(function FacetMenu({
  facet,
  options,
  chosen,
  search,
  onChange,
  open,
  onOpen,
}: FacetMenuProps) {
  const { counts, isCut } = useFacetCounts(search, facet);
  const value = useMemo(() => chosen.split(',').filter(Boolean), [chosen]);
  const counted = useMemo(() => {
    if (!open || counts.size === 0) return options;
    return options.map((option) => {
      const count = counts.get(option.value) ?? 0;
      // Of what was not counted, nothing is known.
      return count === 0 && isCut ? option : { ...option, count, isCountCut: isCut };
    });
  }, [options, counts, isCut, open]);
  return (
    <FilterMenu
      label={filterParts[facet]}
      options={counted}
      value={value}
      onValueChange={useCallback((next: string[]) => onChange(facet, next), [onChange, facet])}
      open={open}
      onOpenChange={(isOpen) => onOpen(isOpen ? facet : undefined)}
    />
  );
});

/** Tickets counted at most; beyond it a count says "at least". */
const mostCounted = 1_000;

type FacetCounts = {
  /** How many tickets each choice would leave, beside what else is chosen. */
  counts: ReadonlyMap<string, number>;
  /** There are more tickets than were counted. */
  isCut: boolean;
};

/** Counts what each choice of a facet would leave of a filter, where there is one. */
function useFacetCounts(search: string | undefined, facet: Facet): FacetCounts {
  const { actor, organization } = useTenant();
  const today = useToday();
  const isWanted = search !== undefined;
  const filter = useMemo(() => readFilter(search ?? ''), [search]);
  const rest = useTicketFilter({ ...filter, [facet]: [], sort: null });
  const asked = { organizationId: organization.id, filter: rest, limit: mostCounted };
  const [plain] = useQuery(isWanted && facet !== 'tag' && queries.ticket.bounded(asked), {
    ttl: 'none',
  });
  // Only tags do not stand in the ticket itself.
  const page = { ...asked, start: null, direction: 'forward' as const };
  const [tagged] = useQuery(isWanted && facet === 'tag' && queries.ticket.queue(page), {
    ttl: 'none',
  });
  return useMemo(() => {
    const rows = tagged ?? plain ?? [];
    const tomorrow = addDays(midnightOf(today, organization.timeZone), 1).getTime();
    const viewer = { memberId: actor.id, tomorrow };
    const counts = new Map<string, number>();
    for (const row of rows) {
      for (const choice of choicesOf(facet, row, viewer)) {
        counts.set(choice, (counts.get(choice) ?? 0) + 1);
      }
    }
    return { counts, isCut: rows.length >= mostCounted };
  }, [plain, tagged, facet, actor.id, organization.timeZone, today]);
}
