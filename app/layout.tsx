import { CSPProvider } from '@base-ui/react/csp-provider';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { ThemeScript } from '@/components/core/theme/theme-script';
import { Toaster } from '@/components/ui/toaster';
import { Tooltips } from '@/components/ui/tooltip';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Opsdesk', template: '%s · Opsdesk' },
  description: 'The local-first, multi-tenant support desk.',
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f5f7f8' },
    { media: '(prefers-color-scheme: dark)', color: '#0e1214' },
  ],
};

/** Reads the request's nonce, so no page is rendered statically. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <ThemeScript nonce={nonce} />
      </head>
      <body>
        <CSPProvider nonce={nonce}>
          {children}
          <Toaster />
          <Tooltips />
        </CSPProvider>
      </body>
    </html>
  );
}
