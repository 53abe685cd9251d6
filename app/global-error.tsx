'use client';

import { ThemeScript } from '@/components/core/theme/theme-script';
import { ErrorMessagePage } from '@/components/core/statement/error-statement';
import './globals.css';

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function GlobalError(props: Props) {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <title>Opsdesk</title>
        <ThemeScript />
      </head>
      <body>
        <main>
          <ErrorMessagePage {...props} />
        </main>
      </body>
    </html>
  );
}
