/** A time zone as people read it. */
export const zoneWord = (timeZone: string) => timeZone.replaceAll('_', ' ');

/** Every IANA time zone that the browser knows. */
export const timeZoneOptions = () =>
  ['UTC', ...Intl.supportedValuesOf('timeZone')].map((name) => ({
    value: name,
    label: zoneWord(name),
  }));
