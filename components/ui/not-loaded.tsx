import { Button } from './button';
import { ErrorState } from './error-state';
import { Skeleton } from './skeleton';

type NotLoadedProps = {
  hasFailed: boolean;
  /** What failed: "Couldn’t load the emails." */
  title: string;
  /** What is safe: "Nothing is lost: they are kept on the server." */
  safe?: string;
  onTryAgain: () => void;
};

/** In place of what the server has not given yet: its outline, or why it is missing and how to try again. */
export function NotLoaded({ hasFailed, onTryAgain, ...words }: NotLoadedProps) {
  if (hasFailed) {
    return <ErrorState {...words} action={<Button onClick={onTryAgain}>Try again</Button>} />;
  }
  return (
    <div className="p-4">
      <Skeleton className="h-24 w-full" />
    </div>
  );
}
