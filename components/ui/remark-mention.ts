/** How a text's link says that it is a member: `member:<id>`. */
export const memberScheme = 'member:';

const shape = /^member:[0-9a-f-]{36}$/;

/** Whether a link mentions somebody. */
export const isMember = (url: string) => shape.test(url);

type Node = { type: string; value?: string; url?: string; children?: Node[] };

/** Takes the `@` before a mention into it, so that both stand in one chip. */
export const remarkMention = () => (tree: Node) => gather(tree);

function gather(node: Node): void {
  const { children = [] } = node;
  children.forEach((child, index) => {
    gather(child);
    const before = children[index - 1];
    if (child.type !== 'link' || !isMember(child.url ?? '')) return;
    if (before?.type !== 'text' || !before.value?.endsWith('@')) return;
    before.value = before.value.slice(0, -1);
    child.children = [{ type: 'text', value: '@' }, ...(child.children ?? [])];
  });
}
