import { clsx } from 'clsx';
import type { CSSProperties } from 'react';
import { avatarHue, initialsOf } from './avatar-face';

const sizes = {
  sm: 'size-5 text-[0.5625rem]',
  md: 'size-6 text-[0.625rem]',
  lg: 'size-9 text-13',
} as const;

type AvatarProps = {
  /** The person's or company's name; gives the initials. */
  name: string;
  /** What the hue is taken from, so that it outlives a change of name. Default: the name. */
  seed?: string;
  /** The hue that the person chose, in degrees; default: taken from the seed. */
  hue?: number;
  size?: keyof typeof sizes;
  /** A company is a rounded square, a person a circle. */
  shape?: 'person' | 'company';
  /** The name stands beside it, so that assistive technology need not hear it twice. */
  decorative?: boolean;
};

/** Initials on the person's own hue. */
export function Avatar({
  name,
  seed = name,
  hue = avatarHue(seed),
  size = 'md',
  shape = 'person',
  decorative = false,
}: AvatarProps) {
  return (
    <span
      role={decorative ? undefined : 'img'}
      aria-label={decorative ? undefined : name}
      aria-hidden={decorative || undefined}
      title={decorative ? undefined : name}
      style={{ '--hue': hue } as CSSProperties}
      className={clsx(
        'avatar-tones inline-flex shrink-0 items-center justify-center bg-avatar-fill font-semibold text-avatar-ink select-none',
        shape === 'person' ? 'rounded-full' : 'rounded-mark',
        sizes[size],
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
