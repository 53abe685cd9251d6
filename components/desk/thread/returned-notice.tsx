import { WarningCircleIcon } from '@phosphor-icons/react/dist/ssr/WarningCircle';

/** Says that the text above came back unsent, and why. */
export function ReturnedNotice({ reason }: { reason: string }) {
  return (
    <p role="alert" className="mt-2 flex items-start gap-1 text-12 text-danger-ink">
      <WarningCircleIcon aria-hidden weight="fill" className="mt-0.5 size-3 shrink-0" />
      {reason} Your text is back here.
    </p>
  );
}
