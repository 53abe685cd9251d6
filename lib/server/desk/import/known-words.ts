import type { TicketPriority, TicketStatus } from '@/zero/desk/ticket/values';
import { normalizeText } from '@/lib/search/normalize-text';

// Only whole words whose meaning is certain are listed: for any other the person who imports is asked.
// "Not resolved" holds "resolved", and "waiting for support" is no wait for the client.
const statusWords: Record<TicketStatus, string> = {
  new: 'new|unassigned|submitted|to do|todo|neu|nouveau|nuevo|novo|nuovo|nieuw|nowy|nowe|新建|新規|未対応',
  open: 'open|opened|reopened|re opened|active|assigned|in progress|work in progress|in bearbeitung|offen|ouvert|en cours|abierto|en curso|aberto|em andamento|aperto|in corso|in behandeling|otwarty|otwarte|w toku|waiting for support|waiting on support|waiting for agent|open waiting for support|处理中|进行中|打开|対応中|処理中|オープン',
  waiting_on_client:
    'pending|waiting on customer|waiting for customer|waiting on client|waiting for client|waiting on user|waiting for user|awaiting user info|awaiting customer|awaiting client|awaiting reply|pending customer|pending customer response|warten auf kunde|warten auf kunden|en attente du client|esperando al cliente|aguardando cliente|in attesa del cliente|wacht op klant|oczekuje na klienta|等待客户|待客户回复|顧客待ち|返信待ち',
  blocked:
    'blocked|on hold|hold|waiting on third party|waiting for third party|waiting on vendor|waiting for vendor|awaiting vendor|awaiting problem|awaiting evidence|awaiting change|blockiert|angehalten|bloque|bloqueado|bloccato|geblokkeerd|zablokowany|挂起|暂停|保留|保留中',
  resolved:
    'resolved|solved|fixed|completed|complete|gelost|geloest|erledigt|resolu|resuelto|resolvido|risolto|opgelost|rozwiazany|rozwiazane|已解决|已完成|解決済み|解決|完了',
  closed:
    'closed|done|canceled|cancelled|archived|geschlossen|abgeschlossen|ferme|clos|cerrado|fechado|encerrado|chiuso|gesloten|zamkniety|zamkniete|已关闭|关闭|クローズ|終了',
};

const priorityWords: Record<TicketPriority, string> = {
  urgent:
    'urgent|critical|blocker|highest|emergency|dringend|kritisch|urgente|critique|critico|kritiek|pilny|krytyczny|紧急|緊急',
  high: 'high|major|hoch|haute|eleve|elevee|alta|alto|hoog|wysoki|高',
  medium:
    'medium|normal|moderate|mittel|moyenne|moyen|normale|media|medio|gemiddeld|normaal|sredni|normalny|中|普通',
  low: 'low|lowest|minor|trivial|niedrig|gering|basse|faible|baja|bajo|baixa|bassa|laag|niski|低',
};

/** P1 is the most urgent, unless there is a P0 before it. */
const fromOne: readonly TicketPriority[] = ['urgent', 'high', 'medium', 'low', 'low'];
const fromZero: readonly TicketPriority[] = ['urgent', ...fromOne.slice(1)];

/** Words without case, marks and signs, and without a rank before them: "1 - Critical" is "critical". */
const plain = (word: string) =>
  normalizeText(word)
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    .replace(/^\d+ (?=\S)/, '');

const lookup = <Meaning extends string>(words: Record<Meaning, string>) =>
  new Map(
    (Object.entries(words) as [Meaning, string][]).flatMap(([meaning, list]) =>
      list.split('|').map((word) => [plain(word), meaning] as const),
    ),
  );
const statuses = lookup(statusWords);
const priorities = lookup(priorityWords);

/** What of the words certainly is a status of ours; a word of ours is one too. */
export const knownStatuses = (words: readonly string[]): Record<string, TicketStatus> =>
  known(words, (word) => statuses.get(plain(word)));

/** The same of priorities; P1 to P5 by where they begin, and an empty cell is medium. */
export function knownPriorities(words: readonly string[]): Record<string, TicketPriority> {
  const ranks = words.some((word) => plain(word) === 'p0') ? fromZero : fromOne;
  const first = ranks === fromZero ? 0 : 1;
  return known(words, (word) => {
    if (word === '') return 'medium';
    const [, rank] = /^p([0-5])$/.exec(plain(word).split(' ')[0] ?? '') ?? [];
    return priorities.get(plain(word)) ?? (rank ? ranks[Number(rank) - first] : undefined);
  });
}

function known<Meaning>(
  words: readonly string[],
  meaningOf: (word: string) => Meaning | undefined,
): Record<string, Meaning> {
  return Object.fromEntries(
    words.flatMap((word) => {
      const meaning = meaningOf(word);
      return meaning === undefined ? [] : [[word, meaning]];
    }),
  );
}
