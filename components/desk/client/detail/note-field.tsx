'use client';

import type { KeyboardEvent, Ref } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/text-area';
import { bodyLimit } from '@/zero/desk/message/values';

type NoteFieldProps = {
  label: string;
  placeholder?: string;
  /** What saving it is called: "Add note". */
  action: string;
  text: string;
  onTextChange: (text: string) => void;
  onSave: () => void;
  /** Absent where there is nothing to go back to. */
  onCancel?: () => void;
  ref?: Ref<HTMLTextAreaElement>;
};

/** A note while it is written: Mod+Enter saves, Escape goes back. */
export function NoteField({
  label,
  placeholder,
  action,
  text,
  onTextChange,
  onSave,
  onCancel,
  ref,
}: NoteFieldProps) {
  const isReady = text.trim() !== '';
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey) && isReady) {
      event.preventDefault();
      onSave();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (onCancel) onCancel();
      else event.currentTarget.blur();
    }
  }
  return (
    <div className="flex flex-col gap-2">
      <TextArea
        ref={ref}
        label={label}
        hideLabel
        minRows={2}
        placeholder={placeholder}
        maxLength={bodyLimit}
        value={text}
        onChange={({ target }) => onTextChange(target.value)}
        onKeyDown={onKeyDown}
      />
      {(isReady || onCancel) && (
        <div className="flex justify-end gap-2">
          {onCancel && (
            <Button size="sm" variant="ghost" onClick={onCancel}>
              Cancel
            </Button>
          )}
          <Button size="sm" variant="primary" keys="Mod+Enter" disabled={!isReady} onClick={onSave}>
            {action}
          </Button>
        </div>
      )}
    </div>
  );
}
