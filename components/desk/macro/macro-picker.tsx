'use client';

import { LightningIcon } from '@phosphor-icons/react/dist/ssr/Lightning';
import { TextAaIcon } from '@phosphor-icons/react/dist/ssr/TextAa';
import { useMemo } from 'react';
import { Combobox } from '@/components/ui/combobox';
import { IconButton } from '@/components/ui/icon-button';
import type { ThreadTicket } from '@/components/desk/thread/types';
import { useTenant } from '@/components/platform/sync/tenant';
import { fill, valuesIn } from '@/zero/desk/macro/placeholders';
import { hasActions } from '@/zero/desk/macro/rules';
import type { Macro } from '@/zero/desk/macro/schema';
import { useMacros } from './use-macros';

type MacroPickerProps = {
  ticket: ThreadTicket;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Its text, with the placeholders filled in that have a value here. */
  onInsert: (text: string) => void;
  /** It does something beside writing. */
  onApply: (macro: Macro) => void;
};

/** Chooses a macro or snippet for what is being written. */
export function MacroPicker({ ticket, open, onOpenChange, onInsert, onApply }: MacroPickerProps) {
  const { organization, profile } = useTenant();
  const macros = useMacros();
  const options = useMemo(
    () =>
      macros.map(({ id, name, kind, isShared }) => ({
        value: id,
        label: name,
        icon: kind === 'macro' ? <LightningIcon /> : <TextAaIcon />,
        ...(!isShared && { hint: 'Yours' }),
      })),
    [macros],
  );

  function choose(id: string) {
    const macro = macros.find((each) => each.id === id);
    if (!macro) return;
    const { client, requester } = ticket;
    const values = valuesIn({ ticket, client, requester, agent: profile, organization });
    if (macro.body.trim() !== '') onInsert(fill(macro.body, values).text);
    if (hasActions(macro.actions)) onApply(macro);
  }

  return (
    <Combobox
      label="Macro or snippet"
      placeholder={macros.length > 0 ? 'choose' : 'none yet'}
      options={options}
      value={null}
      onValueChange={choose}
      open={open}
      onOpenChange={onOpenChange}
      trigger={
        <IconButton
          size="sm"
          label="Macro or snippet"
          keys="M"
          tooltipSide="top"
          icon={<LightningIcon aria-hidden />}
        />
      }
    />
  );
}
