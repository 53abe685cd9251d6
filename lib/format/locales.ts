/** Number formats for amounts, by example. The language of the screens stays English. */
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

export type AmountLocale = (typeof amountLocales)[number];
