'use client';

import { ThemeScript } from '@/components/core/theme/theme-script';
import { ErrorStatement } from '@/components/core/statement/error-statement';
import './globals.css';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** Stands in for the root layout when that itself breaks. */
export default function GlobalError(props: Props) {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <title>Opsdesk</title>
        <ThemeScript />
      </head>
      <body>
        <main>
          <ErrorStatement {...props} />
        </main>
      </body>
    </html>
  );
}
