'use client';

import { CheckIcon } from '@phosphor-icons/react/dist/ssr/Check';
import type { CSSProperties } from 'react';
import { avatarHues } from './avatar-face';

const words: Readonly<Record<(typeof avatarHues)[number], string>> = {
  15: 'Rose',
  45: 'Orange',
  75: 'Amber',
  105: 'Olive',
  135: 'Green',
  165: 'Emerald',
  195: 'Teal',
  225: 'Cyan',
  255: 'Blue',
  285: 'Indigo',
  315: 'Purple',
  345: 'Pink',
};

type HuePickerProps = {
  /** What gets the colour: "Avatar colour". */
  label: string;
  /** In degrees. */
  value: number;
  onValueChange: (hue: number) => void;
};

/** One of twelve hues, as radio buttons that look like avatars. */
export function HuePicker({ label, value, onValueChange }: HuePickerProps) {
  const chosen = nearest(value);
  return (
    <fieldset>
      <legend className="text-13 font-medium">{label}</legend>
      <div className="mt-1 -ml-1 flex flex-wrap">
        {avatarHues.map((hue) => (
          <label
            key={hue}
            title={words[hue]}
            style={{ '--hue': hue } as CSSProperties}
            className="avatar-tones flex size-9 items-center justify-center rounded-control hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-focus pointer-coarse:size-11"
          >
            <input
              type="radio"
              name="hue"
              className="sr-only"
              aria-label={words[hue]}
              checked={hue === chosen}
              onChange={() => onValueChange(hue)}
            />
            <span className="flex size-6 items-center justify-center rounded-full bg-avatar-fill text-avatar-ink">
              {hue === chosen && <CheckIcon aria-hidden weight="bold" className="text-12" />}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const around = (from: number, to: number) => Math.abs(((from - to + 540) % 360) - 180);

const nearest = (value: number) =>
  avatarHues.reduce((best, hue) => (around(hue, value) < around(best, value) ? hue : best));
