/** The text to send: what was written, or where files say everything, a sentence that points to them. */
export function bodyOf(text: string, fileCount: number): string {
  if (text.trim() !== '' || fileCount === 0) return text;
  return fileCount === 1 ? 'See the attached file.' : `See the ${fileCount} attached files.`;
}
