'use client';

import { buttonClass } from '@/components/ui/button-class';
import { HomeLink } from './home-link';
import { MessagePage } from './statement';

type ErrorStatementProps = { error: Error & { digest?: string }; reset: () => void };

/** A page that broke: what is safe and the two ways on. */
export function ErrorMessagePage({ error, reset }: ErrorStatementProps) {
  return (
    <div role="alert">
      <MessagePage
        title="This page could not be shown"
        action={
          <>
            <button type="button" className={buttonClass('primary', 'md')} onClick={reset}>
              Try again
            </button>
            <HomeLink variant="secondary">Go to the desk</HomeLink>
          </>
        }
      >
        What was saved is safe, and what you were writing is kept on this device.
        {error.digest && (
          <span className="mt-2 block text-12 text-ink-faint">
            Reference <code className="font-mono select-all">{error.digest}</code>
          </span>
        )}
      </MessagePage>
    </div>
  );
}
