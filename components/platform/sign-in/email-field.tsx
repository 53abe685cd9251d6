import type { ComponentProps } from 'react';
import { TextField } from '@/components/ui/text-field';

type EmailFieldProps = Omit<ComponentProps<typeof TextField>, 'label' | 'name' | 'type'>;

/** The address of whoever asks to be let in. */
export function EmailField({ autoComplete = 'username', ...rest }: EmailFieldProps) {
  return (
    <TextField
      label="Email address"
      name="email"
      type="email"
      autoComplete={autoComplete}
      autoCapitalize="none"
      spellCheck={false}
      placeholder="name@company.com"
      {...rest}
    />
  );
}
