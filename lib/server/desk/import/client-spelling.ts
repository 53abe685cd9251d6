import type { ClientNameGroup } from '@/zero/desk/import/draft';
import { normalizedWords } from '@/lib/search/normalize-text';
import type { Transaction } from './staging';

/** More than one can decide at once; the next check finds the others. */
const mostGroups = 200;

/** Legal forms of companies, folded and without points. */
const legalForms = new Set(
  'gmbh mbh ag kg kgaa ohg gbr ug ek ev eg se stiftung ltd limited inc incorporated corp corporation co company llc llp lp plc pllc pty pvt private pte bhd sdn sa sas sarl sasu eurl snc scop srl spa sapa scarl sl slu sau cv sc ltda eireli me lda nv bv vof bvba sprl as asa ans da ab hb kb aps is oy oyj ky sro vos spol zoo spzoo sp sk kft zrt nyrt bt rt doo dd ad ood eood sia uab mb ou ooo oao zao pao ip tov ооо оао зао пао ип тов ао kk gk yk'.split(
    ' ',
  ),
);
/** Those that stand in the name without a space. */
const joinedForms = /株式会社|有限会社|合同会社|股份有限公司|有限责任公司|有限公司|주식회사/g;
/** What stands between legal forms, as in "GmbH & Co. KG" and "spol. s r.o.". */
const joiners = new Set(['and', 'und', 'y', 'et', 's', 'z', 'o', 'ro', 'oo', 'haftungsbeschrankt']);

/** The same for all spellings of a client's name: no case, accents, signs, spaces or legal form. */
export function clientKey(name: string): string {
  const words = normalizedWords(
    name.replaceAll(joinedForms, ' ').replaceAll('&', ' and ').replaceAll(/[.'’]/g, ''),
  );
  const core = withoutForms(words);
  return (core.length > 0 ? core : words).join('');
}

function withoutForms(words: readonly string[]): string[] {
  const kept = [...words];
  const isForm = (word: string | undefined) => word !== undefined && legalForms.has(word);
  for (;;) {
    const joined = kept.findLastIndex((word) => !joiners.has(word));
    if (!isForm(kept[joined])) break;
    kept.splice(joined);
  }
  while (isForm(kept[0])) kept.shift();
  return kept;
}

/** Names that are likely one client; none of them is merged unasked. */
export function groupClientNames(names: Iterable<ClientNameGroup[number]>): ClientNameGroup[] {
  const groups = new Map<string, ClientNameGroup>();
  for (const name of names) {
    const key = clientKey(name.name);
    const group = groups.get(key);
    if (group) group.push(name);
    else if (key !== '') groups.set(key, [name]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1 && group.some(({ isHere }) => !isHere))
    .map((group) => group.sort(byLikelihood))
    .sort(([one], [other]) => (one && other ? byLikelihood(one, other) : 0));
}

const byLikelihood = (one: ClientNameGroup[number], other: ClientNameGroup[number]) =>
  Number(other.isHere) - Number(one.isHere) ||
  other.tickets - one.tickets ||
  other.name.length - one.name.length;

/** Which clients of the staged tickets may be one, or one that the organization has; before any is made. */
export async function similarClientNames(
  sql: Transaction,
  organizationId: string,
): Promise<ClientNameGroup[]> {
  const names = await sql<ClientNameGroup>`
    select name, coalesce(staged.tickets, 0)::int as tickets, client.id is not null as "isHere"
    from (select client as name, count(*) as tickets from import_ticket group by client) as staged
    full join (select id, name from client where organization_id = ${organizationId}) as client using (name)
    order by name`;
  return groupClientNames(names).slice(0, mostGroups);
}
