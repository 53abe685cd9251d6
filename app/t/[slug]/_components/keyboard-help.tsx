'use client';

import { setLettersOff, useLettersOff } from '@/components/keyboard/letters-off';
import type { Shortcut } from '@/components/keyboard/shortcuts';
import { useShortcuts } from '@/components/keyboard/use-shortcut';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { Switch } from '@/components/ui/switch';

type KeyboardHelpProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** Every shortcut that works on this page, and the switch that turns single keys off. */
export function KeyboardHelp({ open, onOpenChange }: KeyboardHelpProps) {
  const shortcuts = useShortcuts();
  const lettersOff = useLettersOff();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Keyboard shortcuts"
      description="They rest while you type."
      size="lg"
    >
      <div className="columns-1 gap-8 pb-2 sm:columns-2">
        {byGroup(shortcuts).map(([group, members]) => (
          <section key={group} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 text-12 font-medium text-ink-faint">{group}</h3>
            <dl>
              {members.map(({ label, keys }) => (
                <div key={label} className="flex min-h-8 items-center gap-4">
                  <dt className="flex-1 text-13">{label}</dt>
                  <dd className="flex items-center gap-1.5">
                    {keys.map((key, index) => (
                      <span key={key} className="contents">
                        {index > 0 && <span className="text-12 text-ink-faint">or</span>}
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
          hint="Off: only chords with Ctrl or Cmd work, on this device."
          checked={!lettersOff}
          onCheckedChange={(on) => setLettersOff(!on)}
        />
      </div>
    </Dialog>
  );
}

type Line = { label: string; keys: string[] };

/** Shortcuts with the same label are one line; the oldest group, the shell's own, comes first. */
function byGroup(shortcuts: readonly Shortcut[]): [string, Line[]][] {
  const groups = new Map<string, Line[]>();
  for (const { group, label, keys } of shortcuts.toReversed()) {
    const lines = groups.get(group) ?? [];
    const known = lines.find((line) => line.label === label);
    if (known) {
      if (!known.keys.includes(keys)) known.keys.push(keys);
    } else lines.push({ label, keys: [keys] });
    groups.set(group, lines);
  }
  return [...groups];
}
