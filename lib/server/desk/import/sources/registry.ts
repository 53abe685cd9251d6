import { freshdeskReader } from './freshdesk';
import { jiraReader } from './jira';
import { opsdeskReader } from './opsdesk';
import { osticketReader } from './osticket';
import type { SourceReader, Translation } from './source';
import { zammadReader } from './zammad';
import { zendeskReader } from './zendesk';

/** The systems whose exports are read, and Opsdesk's own interchange format. */
export const sourceNames = [
  'zendesk',
  'freshdesk',
  'jira',
  'zammad',
  'osticket',
  'opsdesk',
] as const;
export type SourceName = (typeof sourceNames)[number];

export const sourceReaders: Record<SourceName, (translation: Translation) => SourceReader> = {
  zendesk: zendeskReader,
  freshdesk: freshdeskReader,
  jira: jiraReader,
  zammad: zammadReader,
  osticket: osticketReader,
  opsdesk: opsdeskReader,
};
