import { priorityWord } from '@/components/desk/ticket/priority';
import { statusWord } from '@/components/desk/ticket/status';
import type { MacroActions } from '@/zero/desk/macro/values';

/** What a macro does beside writing, each in a few words: "status Waiting on client", "tag billing". */
export function actionWords(actions: MacroActions, names: ReadonlyMap<string, string>): string[] {
  const { status, priority, assigneeId, typeId, addTagIds = [], removeTagIds = [] } = actions;
  const nameOf = (id: string) => names.get(id) ?? 'one that is gone';
  const words: string[] = [];
  if (status) words.push(`status ${statusWord(status)}`);
  if (priority) words.push(`priority ${priorityWord(priority)}`);
  if (assigneeId === null) words.push('nobody assigned');
  else if (assigneeId === 'me') words.push('assigned to you');
  else if (assigneeId) words.push(`assigned to ${nameOf(assigneeId)}`);
  if (typeId === null) words.push('no type');
  else if (typeId) words.push(`type ${nameOf(typeId)}`);
  words.push(...addTagIds.map((id) => `tag ${nameOf(id)}`));
  words.push(...removeTagIds.map((id) => `without tag ${nameOf(id)}`));
  return words;
}
