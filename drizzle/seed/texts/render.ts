import type { Random } from '../random';
import { browsers, errorCodes, files, modules, sites, weekdays } from './phrases';

export type ThreadDetails = Record<
  | 'agent'
  | 'amount'
  | 'browser'
  | 'client'
  | 'code'
  | 'colleague'
  | 'count'
  | 'days'
  | 'file'
  | 'invoice'
  | 'module'
  | 'order'
  | 'site'
  | 'time'
  | 'version'
  | 'weekday',
  string
>;

/** Random details for one ticket; names are first names. */
export function detailsFor(
  random: Random,
  people: { client: string; agent: string; colleague: string },
): ThreadDetails {
  return {
    ...people,
    amount: `${random.int(2, 98)}0.${random.pick(['00', '00', '50', '90'])} ${random.pick(['EUR', 'EUR', 'USD', 'GBP'])}`,
    browser: random.pick(browsers),
    code: random.pick(errorCodes),
    count: String(Math.max(2, Math.round(random.logNormal(12, 0.9)))),
    days: String(random.int(3, 14)),
    file: random.pick(files),
    invoice: `R-${random.int(10_000, 99_999)}`,
    module: random.pick(modules),
    order: `SO-${random.int(100_000, 999_999)}`,
    site: random.pick(sites),
    time: `${random.int(7, 17)}:${random.pick(['00', '10', '15', '20', '30', '40', '45', '50'])}`,
    version: `${random.int(3, 6)}.${random.int(0, 24)}.${random.int(0, 9)}`,
    weekday: random.pick(weekdays),
  };
}

const parsed = new Map<string, string[]>();

/**
 * Fills the `{slots}` of a text.
 * @throws Error for an unknown slot
 */
export function render(template: string, details: ThreadDetails): string {
  let parts = parsed.get(template);
  if (!parts) {
    parts = template.split(/\{([a-z]+)\}/);
    parsed.set(template, parts);
  }
  if (parts.length === 1) return template;
  let text = '';
  for (const [index, part] of parts.entries()) text += index % 2 === 0 ? part : fact(part, details);
  return text;
}

function fact(name: string, details: ThreadDetails): string {
  if (!isFact(name, details)) throw new Error(`No fact fills {${name}}.`);
  return details[name];
}

const isFact = (name: string, details: ThreadDetails): name is keyof ThreadDetails =>
  name in details;
