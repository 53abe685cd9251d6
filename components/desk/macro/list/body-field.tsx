'use client';

import { BracketsCurlyIcon } from '@phosphor-icons/react/dist/ssr/BracketsCurly';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { TextArea } from '@/components/ui/text-area';
import { placeholders } from '@/zero/desk/macro/placeholders';

type BodyFieldProps = {
  value: string;
  onValueChange: (body: string) => void;
  error: string | undefined;
  disabled: boolean;
};

/** The text of a macro, with a menu of what it can leave open. */
export function BodyField({ value, onValueChange, error, disabled }: BodyFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);

  function insert(name: string) {
    const { current } = field;
    const at = current?.selectionStart ?? value.length;
    onValueChange(`${value.slice(0, at)}{{${name}}}${value.slice(current?.selectionEnd ?? at)}`);
  }

  return (
    <div>
      <TextArea
        ref={field}
        label="Text"
        disabled={disabled}
        hint="Markdown. Text in {{…}} is filled in when it is used."
        error={error}
        minRows={5}
        value={value}
        onChange={(event) => onValueChange(event.currentTarget.value)}
      />
      {!disabled && (
        <Menu
          trigger={
            <Button size="sm" className="mt-2" icon={<BracketsCurlyIcon aria-hidden />}>
              Insert placeholder
            </Button>
          }
        >
          {Object.entries(placeholders).map(([name, words]) => (
            <MenuItem key={name} onSelect={() => insert(name)}>
              <span className="flex justify-between gap-6">
                <span className="first-letter:uppercase">{words}</span>
                <code dir="auto" className="font-mono text-12 text-ink-faint">
                  {name}
                </code>
              </span>
            </MenuItem>
          ))}
        </Menu>
      )}
    </div>
  );
}
