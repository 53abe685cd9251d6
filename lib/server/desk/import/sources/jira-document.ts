import { z } from 'zod';

interface Node {
  type: string;
  text?: string | undefined;
  attrs?: Record<string, unknown> | undefined;
  content?: Node[] | undefined;
}

const nodeSchema: z.ZodType<Node> = z.object({
  type: z.string(),
  text: z.string().optional(),
  attrs: z.record(z.string(), z.unknown()).optional(),
  get content() {
    return z.array(nodeSchema).optional();
  },
});

const inline = new Set(['text', 'hardBreak', 'mention', 'emoji', 'inlineCard', 'date', 'status']);

/** The text of a document in Atlassian's format (ADF): blocks are parted by lines, lists have bullets. */
export function documentText(document: unknown): string {
  const root = nodeSchema.safeParse(document).data;
  return root ? blockText(root, '').trim() : '';
}

function blockText({ type, content = [], ...node }: Node, bullet: string): string {
  if (inline.has(type)) return inlineText({ type, ...node });
  if (content.every((child) => inline.has(child.type))) {
    return content.map(inlineText).join('');
  }
  const isItems = type === 'bulletList' || type === 'orderedList';
  const texts = content.map((child, index) =>
    blockText(child, type === 'orderedList' ? `${index + 1}. ` : isItems ? '- ' : bullet),
  );
  const joined = texts.filter(Boolean).join(isItems || type.startsWith('table') ? '\n' : '\n\n');
  return type === 'listItem' ? bullet + joined.replaceAll('\n\n', '\n') : joined;
}

function inlineText({ type, text, attrs = {} }: Node): string {
  if (type === 'hardBreak') return '\n';
  const said = text ?? attrs['text'] ?? attrs['url'] ?? attrs['shortName'] ?? '';
  return typeof said === 'string' ? said : '';
}
