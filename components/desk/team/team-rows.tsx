'use client';

import { useRef } from 'react';
import { useRowLinks } from '@/components/core/keyboard/use-row-links';
import { PeopleTable } from './people-table';
import { TeamTable } from './team-table';

/** The teams and their people; J and K go from name to name. */
export function TeamRows() {
  const pane = useRef<HTMLDivElement>(null);
  useRowLinks(pane, { list: 'teams', noun: 'team or person', hasRows: true });
  return (
    <div ref={pane} className="flex flex-col gap-8">
      <TeamTable />
      <PeopleTable />
    </div>
  );
}
