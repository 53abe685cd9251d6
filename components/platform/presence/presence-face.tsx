import { PencilSimpleIcon } from '@phosphor-icons/react/dist/ssr/PencilSimple';
import { clsx } from 'clsx';
import { Avatar } from '@/components/ui/avatar';
import type { Other } from './use-others-in';

/** A colleague's face; with a pencil while she writes. */
export function PresenceFace({ id, name, hue, state }: Other) {
  return (
    <span className={clsx('relative inline-flex', state !== 'viewing' && 'z-1')}>
      <Avatar name={name} seed={id} hue={hue} decorative />
      {state !== 'viewing' && (
        <span className="absolute -right-0.5 -bottom-0.5 flex size-3 items-center justify-center rounded-full bg-accent text-[0.5rem] text-on-accent ring-1 ring-canvas">
          <PencilSimpleIcon aria-hidden weight="fill" />
        </span>
      )}
    </span>
  );
}
