import { EyeIcon } from '@phosphor-icons/react/dist/ssr/Eye';
import { EyeSlashIcon } from '@phosphor-icons/react/dist/ssr/EyeSlash';
import { IconButton } from '@/components/ui/icon-button';

type ShowPasswordProps = { isShown: boolean; onChange: (isShown: boolean) => void };

/** Lets one see what one types. */
export function ShowPassword({ isShown, onChange }: ShowPasswordProps) {
  return (
    <IconButton
      label={isShown ? 'Hide password' : 'Show password'}
      icon={isShown ? <EyeSlashIcon aria-hidden /> : <EyeIcon aria-hidden />}
      size="sm"
      onClick={() => onChange(!isShown)}
    />
  );
}
