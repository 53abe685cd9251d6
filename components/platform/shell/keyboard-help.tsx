'use client';

import { clsx } from 'clsx';
import { useRef } from 'react';
import { setSingleKeysOff, useSingleKeysOff } from '@/components/core/keyboard/single-keys';
import type { Shortcut } from '@/components/core/keyboard/shortcuts';
import { useShortcuts } from '@/components/core/keyboard/use-shortcut';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { Switch } from '@/components/ui/switch';

type KeyboardHelpProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** Every shortcut of this page, fainter while there is nothing for it, and the switch that turns single keys off. */
export function KeyboardHelp({ open, onOpenChange }: KeyboardHelpProps) {
  const shortcuts = useShortcuts();
  const lettersOff = useSingleKeysOff();
  const firstHeading = useRef<HTMLHeadingElement>(null);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Keyboard shortcuts"
      description="They are paused while you type."
      size="lg"
      initialFocus={firstHeading}
    >
      <div className="columns-1 gap-8 pb-2 sm:columns-2">
        {byGroup(shortcuts).map(([group, members], index) => (
          <section key={group} className="mb-5 break-inside-avoid">
            {/* Where a long list is opened at its beginning. */}
            <h3
              ref={index === 0 ? firstHeading : undefined}
              tabIndex={-1}
              className="mb-1 text-12 font-medium text-ink-faint outline-none"
            >
              {group}
            </h3>
            <dl>
              {members.map(({ label, keys, applies }) => (
                <div key={label} className="flex min-h-8 items-center gap-4">
                  <dt className={clsx('flex-1 text-13', !applies && 'text-ink-faint')}>{label}</dt>
                  <dd className="flex items-center gap-1.5">
                    {keys.map((key, at) => (
                      <span key={key} className="contents">
                        {at > 0 && <span className="text-12 text-ink-faint">or</span>}
                        <Kbd keys={key} />
                        <span className="sr-only">{key.replaceAll('+', ' plus ')}</span>
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="border-t border-line pt-4">
        <Switch
          label="Single-key shortcuts"
          hint="When off, only shortcuts with Ctrl or Cmd work on this device."
          checked={!lettersOff}
          onCheckedChange={(on) => setSingleKeysOff(!on)}
        />
      </div>
    </Dialog>
  );
}

type Line = { label: string; keys: string[]; applies: boolean };

/** Shortcuts with the same label are one line; the shell's own groups come first. */
function byGroup(shortcuts: readonly Shortcut[]): [string, Line[]][] {
  const groups = new Map<string, Line[]>([
    ['Anywhere', []],
    ['Go to', []],
  ]);
  for (const { group, label, keys, applies } of shortcuts.filter(isReached).toReversed()) {
    const lines = groups.get(group) ?? [];
    const known = lines.find((line) => line.label === label);
    if (known) {
      if (!known.keys.includes(keys)) known.keys.push(keys);
    } else lines.push({ label, keys: [keys], applies });
    groups.set(group, lines);
  }
  return [...groups].filter(([, lines]) => lines.length > 0);
}

/** Of two with the same keys the younger answers. */
const isReached = ({ keys }: Shortcut, at: number, shortcuts: readonly Shortcut[]) =>
  !shortcuts.slice(0, at).some((younger) => younger.keys === keys && younger.applies);
