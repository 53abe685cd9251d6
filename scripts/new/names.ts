/** A name in each spelling that code and screens use. */
export type Names = {
  /** `status-page`, of files. */
  kebab: string;
  /** `statusPage` */
  camel: string;
  /** `StatusPage` */
  pascal: string;
  /** `status_page`, of tables. */
  snake: string;
  /** `status page` */
  words: string;
  /** `Status page` */
  sentence: string;
};

const nameShape = /^[a-z][a-z\d]*(?:-[a-z\d]+)*$/;

/** @throws where the name is not in kebab-case */
export function namesOf(kebab: string): Names {
  if (!nameShape.test(kebab)) {
    throw new Error(`“${kebab}” is not a name: write it like status-page.`);
  }
  const camel = kebab.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const words = kebab.replaceAll('-', ' ');
  return {
    kebab,
    camel,
    pascal: capitalized(camel),
    snake: kebab.replaceAll('-', '_'),
    words,
    sentence: capitalized(words),
  };
}

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The plural of a regular English noun in kebab-case. */
export function pluralOf(kebab: string): string {
  if (/[^aeiou]y$/.test(kebab)) return `${kebab.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(kebab) ? `${kebab}es` : `${kebab}s`;
}
