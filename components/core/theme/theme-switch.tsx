'use client';

import { DesktopIcon } from '@phosphor-icons/react/dist/ssr/Desktop';
import { MoonIcon } from '@phosphor-icons/react/dist/ssr/Moon';
import { SunIcon } from '@phosphor-icons/react/dist/ssr/Sun';
import { useId } from 'react';
import { themes } from './theme';
import { setTheme, useTheme } from './use-theme';

const faces = {
  light: { word: 'Light', Icon: SunIcon },
  dark: { word: 'Dark', Icon: MoonIcon },
  system: { word: 'System', Icon: DesktopIcon },
} as const;

/** Light, dark, or as the system says; kept on this device. */
export function ThemeSwitch() {
  const theme = useTheme();
  const name = useId();
  return (
    <fieldset className="inline-flex gap-0.5 rounded-control border border-line p-0.5">
      <legend className="sr-only">Theme</legend>
      {themes.map((option) => {
        const { word, Icon } = faces[option];
        return (
          <label
            key={option}
            title={word}
            className="relative flex size-7 items-center justify-center rounded-mark text-16 text-ink-muted hover:text-ink has-checked:bg-selected has-checked:text-accent-ink has-focus-visible:outline-2 has-focus-visible:outline-focus pointer-coarse:size-11"
          >
            <input
              type="radio"
              name={name}
              value={option}
              checked={theme === option}
              onChange={() => setTheme(option)}
              className="absolute inset-0 size-full appearance-none outline-none"
            />
            <Icon aria-hidden />
            <span className="sr-only">{word}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
