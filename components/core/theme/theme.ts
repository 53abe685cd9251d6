export const themes = ['light', 'dark', 'system'] as const;
export type Theme = (typeof themes)[number];

export const themeKey = 'opsdesk.theme';

/** Reads anything a browser may have kept; what is unknown follows the system. */
export function asTheme(value: unknown): Theme {
  return value === 'light' || value === 'dark' ? value : 'system';
}

/**
 * Sets `data-theme` before the first paint. A constant, so that a Content Security Policy can
 * admit it by its hash where a page is static and has no nonce.
 */
export const themeSource = `try{var t=localStorage.getItem('${themeKey}')}catch{}document.documentElement.dataset.theme=t==='light'||t==='dark'?t:'system'`;
