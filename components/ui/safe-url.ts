const allowed = new Set(['http:', 'https:', 'mailto:']);

/** The address if it is absolute and leads to http, https or mailto; otherwise an empty string. */
export function safeUrl(url: string): string {
  // The URL parser trims and drops control characters as browsers do, so no disguise gets past it.
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return parsed && allowed.has(parsed.protocol) ? parsed.href : '';
}
