'use client';

import { StarIcon } from '@phosphor-icons/react/dist/ssr/Star';
import { clsx } from 'clsx';
import { useId } from 'react';
import { ratings, ratingWords } from '@/zero/desk/feedback/rules';

type RatingFieldProps = {
  label: string;
  hideLabel?: boolean;
  /** 1 to 5; undefined until one is chosen. */
  value: number | undefined;
  onValueChange: (rating: number) => void;
};

/** One of five stars, by pointer or arrow keys. The word of the one that is chosen stands beside them. */
export function RatingField({ label, hideLabel = false, value, onValueChange }: RatingFieldProps) {
  const name = useId();
  return (
    <fieldset className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <legend className={hideLabel ? 'sr-only' : 'mb-1 text-14 font-medium'}>{label}</legend>
      <span className="-ml-2 flex">
        {ratings.map((rating) => (
          <label
            key={rating}
            className="flex size-9 cursor-pointer items-center justify-center rounded-control text-20 hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-focus pointer-coarse:size-11"
          >
            <input
              type="radio"
              name={name}
              value={rating}
              checked={rating === value}
              onChange={() => onValueChange(rating)}
              aria-label={`${rating} of 5: ${ratingWords[rating]}`}
              className="sr-only"
            />
            <StarIcon
              aria-hidden
              weight={value !== undefined && rating <= value ? 'fill' : 'regular'}
              className={clsx(
                value !== undefined && rating <= value ? 'text-warning' : 'text-ink-faint',
              )}
            />
          </label>
        ))}
      </span>
      <span className="min-w-18 text-13 text-ink-muted">
        {value === undefined ? '' : ratingWords[value]}
      </span>
    </fieldset>
  );
}
