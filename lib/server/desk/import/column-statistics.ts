import type { AddressDomains, DateForm } from '@/zero/platform/import/preview';
import { dateForm, DateOrder } from './date-form';
import { addressIn } from './people';
import { domainOf, isPublicDomain } from './public-domains';

/** A column with more different words, or with longer ones, is no list of states. */
const mostWords = 1_000;
const longestWord = 120;
const dateSamples = 50;
const listedDomains = 200;
const countedDomains = 20_000;
const longestAddress = 400;

/** Sees every cell of a column, in bounded memory, and tells what the form asks about it. */
export class ColumnStatistics {
  #words: Map<string, number> | undefined = new Map();
  #order = new DateOrder();
  #samples: string[] = [];
  #domains = new Map<string, number>();
  #shared = 0;
  #none = 0;

  see(text: string): void {
    this.#countWord(text);
    this.#countAddress(text);
    if (text === '') return;
    this.#order.see(text);
    if (this.#samples.length < dateSamples) this.#samples.push(text);
  }

  words(): Record<string, number> | undefined {
    return this.#words && Object.fromEntries(this.#words);
  }

  dates(zone: string): DateForm | undefined {
    return this.#samples.length > 0 ? dateForm(this.#samples, this.#order, zone) : undefined;
  }

  domains(): AddressDomains | undefined {
    if (this.#domains.size === 0 && this.#shared === 0) return undefined;
    const companies = [...this.#domains].sort(([, one], [, other]) => other - one);
    return {
      companies: companies.slice(0, listedDomains),
      count: companies.length,
      shared: this.#shared,
      none: this.#none,
    };
  }

  #countWord(text: string) {
    if (!this.#words) return;
    this.#words.set(text, (this.#words.get(text) ?? 0) + 1);
    if (this.#words.size > mostWords || text.length > longestWord) this.#words = undefined;
  }

  #countAddress(text: string) {
    const isMaybe = text.includes('@') && text.length <= longestAddress;
    const email = isMaybe ? addressIn(text) : undefined;
    if (email === undefined) {
      this.#none += 1;
      return;
    }
    const domain = domainOf(email);
    if (isPublicDomain(domain)) this.#shared += 1;
    else if (this.#domains.has(domain) || this.#domains.size < countedDomains) {
      this.#domains.set(domain, (this.#domains.get(domain) ?? 0) + 1);
    }
  }
}
