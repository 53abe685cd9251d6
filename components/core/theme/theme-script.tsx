import { themeSource } from './theme';

/** The inline script that prevents a flash of the other theme; first child of `<head>`. */
export function ThemeScript({ nonce }: { nonce?: string }) {
  return (
    <script
      nonce={nonce}
      // Browsers hide the nonce from the DOM, so the server's attribute never matches.
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: themeSource }}
    />
  );
}
