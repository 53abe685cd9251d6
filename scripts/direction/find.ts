import { parseSync, Visitor } from 'vite';

/** Names of variables and properties with text that people wrote, in any script. */
const written = /^(?:title|name|\w+Name|author|subject|description)$/;

/** Components that set the text direction themselves. */
const directed = new Set(['OutLink', 'Paragraph', 'PartTitle', 'PeekFact', 'ReceiptLine']);

type Node = { type: string; start: number; end: number; [key: string]: unknown };

/** A user's text that inherits the page's direction. */
export type Undirected = {
  line: number;
  code: string;
  element: Node;
  child: Node;
  isAlone: boolean;
};

/**
 * Finds users' texts in JSX that are neither alone in an element with `dir="auto"` nor inside
 * `<bdi>`.
 */
export function findUndirected(file: string, source: string): Undirected[] {
  const found: Undirected[] = [];
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message ?? ''}`);
  new Visitor({
    JSXElement: (visited) => {
      const element = visited as unknown as Node & {
        openingElement: Node & { name: Node; attributes: Node[] };
        children: Node[];
      };
      const { name, attributes } = element.openingElement;
      const tag = source.slice(name.start, name.end);
      if (tag === 'bdi') return;
      const isDirected =
        directed.has(tag) ||
        attributes.some((each) => source.slice(each.start, each.end) === 'dir="auto"');
      const children = element.children.filter(
        (child) => child.type !== 'JSXText' || source.slice(child.start, child.end).trim() !== '',
      );
      const isAlone = children.length === 1;
      if (isAlone && isDirected) return;
      for (const child of children) {
        if (child.type !== 'JSXExpressionContainer') continue;
        if (!isWritten(child['expression'] as Node)) continue;
        found.push({
          line: source.slice(0, child.start).split('\n').length,
          code: source.slice(child.start, child.end),
          element: element.openingElement,
          child,
          isAlone,
        });
      }
    },
  }).visit(program);
  return found;
}

function isWritten(node: Node): boolean {
  switch (node.type) {
    case 'Identifier':
      return written.test(String(node['name']));
    case 'MemberExpression': {
      if (node['computed'] === true) return false;
      const { name } = node['property'] as { name?: unknown };
      return written.test(String(name)) || name === 'label';
    }
    case 'ChainExpression':
    case 'TSNonNullExpression':
      return isWritten(node['expression'] as Node);
    case 'LogicalExpression':
      if (isWritten(node['right'] as Node)) return true;
      return node['operator'] !== '&&' && isWritten(node['left'] as Node);
    case 'ConditionalExpression':
      return isWritten(node['consequent'] as Node) || isWritten(node['alternate'] as Node);
    case 'TemplateLiteral':
      return (node['expressions'] as Node[]).some(isWritten);
    default:
      return false;
  }
}
