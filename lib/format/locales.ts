/** How amounts may be written, by an example of each; the language of the screens stays English. */
export const amountLocales = [
  'en-GB',
  'de-DE',
  'de-CH',
  'fr-FR',
  'es-ES',
  'it-IT',
  'nl-NL',
  'pl-PL',
  'pt-BR',
  'sv-SE',
  'en-US',
  'en-IN',
  'ja-JP',
] as const;

/** A locale by which an organization writes its amounts. */
export type AmountLocale = (typeof amountLocales)[number];
