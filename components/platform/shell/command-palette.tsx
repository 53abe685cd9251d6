'use client';

import { useRef, useState } from 'react';
import { useModules } from '@/components/platform/module/use-modules';
import { useSearch } from '@/components/platform/search/use-search';
import { useTenant } from '@/components/platform/sync/tenant';
import type { SearchHit } from '@/zero/platform/search/answer';
import { subjectHref } from '@/zero/references';
import { type CommandGroup, narrow } from './command';
import { CommandDialog } from './command-dialog';
import { CommandItems } from './command-items';
import { SearchNote } from './search-note';
import { useGo } from './use-go';
import { useCommands, useSearchCommand } from './use-commands';

/** The server's best include those that the device found already. */
const mostHits = 14;
const noHits: readonly SearchHit[] = [];

type CommandPaletteProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** Everything that can be clicked, typed; with the key for next time. */
export function CommandPalette({ open, onOpenChange }: CommandPaletteProps) {
  const [text, setText] = useState('');
  const modules = useModules();
  const { ownGroups, deviceGroup } = useCommands();
  const seeAll = useSearchCommand(text);
  const search = useSearch(text, { limit: mostHits });
  const otherHits = useOtherHits(search.answer?.hits ?? noHits);
  const chosen = useRef<() => void>(undefined);

  function choose(run: () => void) {
    chosen.current = run;
    onOpenChange(false);
  }

  // After closing, so that what the command opens or focuses is not robbed of the focus.
  function runChosen() {
    const run = chosen.current;
    chosen.current = undefined;
    setText('');
    run?.();
  }

  return (
    <CommandDialog
      open={open}
      onOpenChange={onOpenChange}
      onClosed={runChosen}
      label="Search and commands"
      placeholder="Find a ticket, or type a command"
      text={text}
      onTextChange={setText}
      empty="No matches."
      note={text.trim() && <SearchNote search={search} />}
    >
      {narrow(ownGroups, text).map((group) => (
        <CommandItems key={group.heading} group={group} onChoose={choose} />
      ))}
      {modules.map(
        ({ name, palette }) =>
          palette?.Commands && <palette.Commands key={name} text={text} onChoose={choose} />,
      )}
      {narrow([deviceGroup], text).map((group) => (
        <CommandItems key={group.heading} group={group} onChoose={choose} />
      ))}
      {modules.map(
        ({ name, palette }) =>
          palette?.Found && (
            <palette.Found
              key={name}
              text={text}
              hits={search.answer?.hits ?? noHits}
              onChoose={choose}
            />
          ),
      )}
      <CommandItems group={otherHits} onChoose={choose} />
      {text.trim() && !search.isOffline && (
        <CommandItems group={{ commands: [seeAll] }} onChoose={choose} />
      )}
    </CommandDialog>
  );
}

/** What the server found of types for which no module has a line of its own. */
function useOtherHits(hits: readonly SearchHit[]): CommandGroup {
  const { organization, actor } = useTenant();
  const go = useGo();
  const shown = useModules().flatMap(({ search }) => Object.keys(search?.hits ?? {}));
  const reader = { isClient: actor.userType === 'client' };
  return {
    heading: 'Other results',
    commands: hits
      .filter(({ subjectType }) => !shown.includes(subjectType))
      .map(({ subjectType, id, title }) => ({
        id: `hit:${id}`,
        label: title.map(({ text }) => text).join(''),
        run: () => go(subjectHref({ subjectType, subjectId: id }, organization.slug, reader)),
      })),
  };
}
