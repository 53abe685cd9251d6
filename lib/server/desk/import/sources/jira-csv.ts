import type { TicketStatus } from '@/zero/desk/ticket/values';
import { canonicalEmail } from '@/lib/email';
import { ColumnStatistics } from '../column-statistics';
import { ImportError } from '../import-error';
import type { InterchangeInput } from '../interchange';
import { dateParser } from '../parse-date';
import { jiraPriorities, jiraStatuses } from './jira-words';
import { clientOf, type Entry, type Person, translate } from './shared';
import { RecordProblem, type Translation } from './source';

/** One issue of Jira's CSV: a cell by the name of its column, a list where the name stands several times. */
type CsvIssue = Record<string, string | string[]>;

export const isCsvIssue = (value: unknown): value is CsvIssue =>
  typeof value === 'object' && value !== null && 'Issue key' in value && 'Summary' in value;

/** Jira's three kinds of status by the name that the CSV gives them. */
const categories: Record<string, TicketStatus> = {
  'to do': 'new',
  'in progress': 'open',
  done: 'resolved',
};

const people = ['Assignee', 'Reporter', 'Creator', 'Watchers'] as const;
const custom = /^Custom field \((.+)\)$/;
/** What Jira writes for a field that has no text: the name of a class. */
const noText = /^(?:\{\}|com\.atlassian\.[\w.$]+@[0-9a-f]+)$/;
/** `14/Mar/26 3:09 PM;712020:ab-12;The text`; Jira Server has the name in the place of an id. */
const commentParts = /^([^;\n]{6,40});([^;\n]{0,200});([\s\S]*)$/;
/** The same of a file, with the address from which it was downloaded. */
const fileParts = /^[^;]{6,40};[^;]{0,200};([^\n]+?)(?:;(https?:\/\/[^\s;]+))?$/;

/** Reads the CSV that Jira exports with all fields, in English. */
export function jiraCsvReader(translation: Translation): {
  learn: (issue: CsvIssue) => void;
  read: (issue: CsvIssue) => InterchangeInput;
} {
  const names = new Map<string, string>();
  const dates = new ColumnStatistics();
  let parse: ((text: string) => number | undefined) | undefined;

  const moment = (text: string) => {
    parse ??= dateParser(dateRule(dates, translation));
    const at = parse(text);
    if (at === undefined) throw new RecordProblem(`"${text}" is not a date like the others`);
    return new Date(at).toISOString();
  };
  const momentOrNull = (text: string) => (text === '' ? null : moment(text));

  const person = (text: string): Person | null => {
    if (text === '') return null;
    const name = names.get(text) ?? text;
    const email = canonicalEmail(name);
    return email === undefined ? { name } : { email };
  };

  const commentsOf = (issue: CsvIssue, reporters: readonly string[], openedAt: string): Entry[] => {
    const seen = new Map<string, number>();
    return all(issue, 'Comment').map((text) => {
      const [, date, author = '', body = text] = commentParts.exec(text) ?? [];
      // A comment has no id here, but its author writes one at a time.
      const place = `${date ?? ''};${author}`;
      const before = seen.get(place) ?? 0;
      seen.set(place, before + 1);
      return {
        key: `comment ${place}${before > 0 ? ` ${before + 1}` : ''}`,
        author: person(author),
        side: author !== '' && reporters.includes(author) ? 'client' : 'agent',
        isPrivate: translation.comments !== 'public',
        at: date === undefined ? openedAt : moment(date),
        body,
      };
    });
  };

  return {
    learn: (issue) => {
      for (const role of people) {
        const [shown, ids] = [all(issue, role), all(issue, `${role} Id`)];
        if (shown.length !== ids.length) continue;
        for (const [at, id] of ids.entries()) names.set(id, shown[at] ?? id);
      }
      const commented = all(issue, 'Comment').map((text) => commentParts.exec(text)?.[1] ?? '');
      for (const text of [...all(issue, 'Created'), ...all(issue, 'Resolved'), ...commented]) {
        if (text !== '') dates.see(text);
      }
    },

    read: (issue) => {
      const reporter = one(issue, 'Reporter') || one(issue, 'Creator');
      const reporters = [reporter, one(issue, 'Reporter Id') || one(issue, 'Creator Id')];
      const requester = person(reporter);
      const openedAt = moment(one(issue, 'Created'));
      const status = one(issue, 'Status');
      const byCategory = categories[one(issue, 'Status Category').toLowerCase()];
      const priority = one(issue, 'Priority');
      const [organization] = all(issue, 'Custom field (Organizations)');
      const components = [...all(issue, 'Components'), ...all(issue, 'Component/s')];
      return {
        version: 1,
        key: { source: 'jira', number: one(issue, 'Issue key') },
        title: one(issue, 'Summary'),
        client: clientOf(organization, requester, translation),
        requester,
        assignee: person(one(issue, 'Assignee')),
        team: components[0] ?? null,
        type: one(issue, 'Issue Type') || null,
        status: translate(
          'status',
          status,
          byCategory ? { [status.toLowerCase()]: byCategory, ...jiraStatuses } : jiraStatuses,
          translation.status,
        ),
        priority: priority
          ? translate('priority', priority, jiraPriorities, translation.priority)
          : 'medium',
        openedAt,
        updatedAt: momentOrNull(one(issue, 'Updated')),
        resolvedAt: momentOrNull(one(issue, 'Resolved')),
        tags: all(issue, 'Labels'),
        fields: fieldsOf(issue),
        entries: [
          {
            key: 'description',
            author: requester,
            side: 'client',
            at: openedAt,
            body: one(issue, 'Description'),
            files: filesOf(issue),
          },
          ...commentsOf(issue, reporters, openedAt),
        ],
      };
    },
  };
}

const all = (issue: CsvIssue, name: string) => [issue[name] ?? []].flat().filter(Boolean);
const one = (issue: CsvIssue, name: string) => all(issue, name)[0] ?? '';

function dateRule(facts: ColumnStatistics, { zone, dates }: Translation) {
  if (zone === undefined) {
    throw new ImportError(
      'Dates in Jira’s CSV name no time zone: give that of the person who exported it as "zone" in the mapping.',
    );
  }
  const { format = '', readings = [] } = facts.dates(zone) ?? {};
  const chosen = dates ?? format;
  if (chosen === '') {
    const [first] = readings;
    throw new ImportError(
      `The dates${first ? `, such as ${first.example},` : ''} can be read in several ways: say how they are written as "dates" in the mapping, such as "dd/MMM/yy h:mm a".`,
    );
  }
  return { formats: [chosen], zone };
}

function filesOf(issue: CsvIssue) {
  return all(issue, 'Attachment').flatMap((text) => {
    const [, name, address = ''] = fileParts.exec(text) ?? [];
    if (name === undefined) return [];
    const [, id] = /\/attachment\/(?:content\/)?(\d+)/.exec(address) ?? [];
    return [{ key: id ?? name.slice(0, 200), name }];
  });
}

function fieldsOf(issue: CsvIssue): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const column of Object.keys(issue)) {
    const name = column === 'Environment' ? column : custom.exec(column)?.[1];
    const values = all(issue, column).filter((value) => !noText.test(value));
    if (name !== undefined && name !== 'Organizations' && values.length > 0) {
      fields[name] = values.join(', ');
    }
  }
  return fields;
}
