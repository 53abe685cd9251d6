import { companyForms, companyStems, companyTrades, familyNames, givenNames } from './names';
import type { Random } from './random';

export type NameGenerator = {
  person(): string;
  company(): string;
  /** An email address at `host` for a person's name. */
  email(name: string, host: string): string;
};

/** Unique names for one organization. */
export function nameGenerator(random: Random): NameGenerator {
  const companies = new Set<string>();
  const emails = new Set<string>();
  return {
    person: () => `${random.pick(givenNames)} ${random.pick(familyNames)}`,
    company: () => {
      for (;;) {
        const name = `${random.pick(companyStems)} ${random.pick(companyTrades)} ${random.pick(companyForms)}`;
        const stem = name.split(' ').slice(0, 2).join(' ');
        if (companies.has(stem)) continue;
        companies.add(stem);
        return name;
      }
    },
    email: (name, host) => {
      const local = name.toLowerCase().replaceAll(' ', '.');
      for (let count = 1; ; count++) {
        const email = `${local}${count === 1 ? '' : count}@${host}`;
        if (emails.has(email)) continue;
        emails.add(email);
        return email;
      }
    },
  };
}
