import type { ImportDraft, ImportPreview } from '@/zero/import/draft';

/** Files with the same columns are mapped alike: what was chosen for them is kept on this device. */
const nameOf = (slug: string, { header }: ImportPreview) =>
  `opsdesk:import:${slug}:${header.join('\u001F')}`;

export function keepDraft(slug: string, preview: ImportPreview, draft: ImportDraft): void {
  try {
    localStorage.setItem(nameOf(slug, preview), JSON.stringify(draft));
  } catch {
    // Without room it is suggested anew next time.
  }
}

/** What was chosen for such a file last, with what is suggested for words that are new in it. */
export function keptDraft(
  slug: string,
  preview: ImportPreview,
  suggested: ImportDraft,
): ImportDraft {
  try {
    const text = localStorage.getItem(nameOf(slug, preview));
    if (text === null) return suggested;
    const kept = JSON.parse(text) as ImportDraft;
    return {
      ...suggested,
      ...kept,
      status: { ...suggested.status, ...kept.status },
      priority: { ...suggested.priority, ...kept.priority },
    };
  } catch {
    return suggested;
  }
}
