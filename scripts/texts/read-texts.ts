import { parseSync } from 'vite';

type Node = { type: string; [field: string]: unknown };

/** Where a string stands: what is read there, what may be, and what never is. */
type Place = 'text' | 'code' | 'none';

/** Attributes and properties whose strings people read. */
const textNames =
  /^(?:label|title|alt|placeholder|description|hint|caption|definition|heading|about|intro|note|message|body|empty|text|words|term|group|done|todo|none|aria-(?:label|description|placeholder|roledescription|valuetext)|\w+(?:Label|Title|Hint|Word|Words|Message))$/;
/** Attributes and properties that hold names for machines. */
const codeNames =
  /^(?:class(?:Name)?|style|href|path|id|key|keys|role|type|rel|d|data-.*|\w+ClassName)$/;
/** Calls whose arguments people read. */
const textCalls = /^(?:toast|announce|announceFor|notifyNow|mutationError)$/;
const codeCalls = /^(?:cn|clsx|cva|lazyScreen|querySelector(?:All)?|RegExp|Error|TypeError)$/;

/** A sentence or a label, wherever it stands: "Close ticket", "Saved.", "… has no name." */
const looksRead = (text: string) =>
  /^[A-Z][a-z’']*(?:[ ,.:…?!]|$)/.test(text) || (/[a-z] [a-z]/.test(text) && /[.…?!]$/.test(text));

/** The texts of a file that people read, each once, with `{name}` for what code puts there and `<Tag/>` for elements. */
export function readTexts(file: string, source: string): string[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message ?? ''}`);
  const found = new Set<string>();
  visit(program as unknown as Node, 'code', (text) => found.add(text));
  return [...found];
}

/** The code of an error: NOT_ALLOWED. */
const isCode = (text: string) => /^[A-Z]{6,}$|^[A-Z]+_[A-Z_]+$/.test(text);

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

const list = (value: unknown): Node[] => (Array.isArray(value) ? value : [value]).filter(isNode);

function visit(node: Node, place: Place, add: (text: string) => void): void {
  const go = (value: unknown, next: Place) => {
    for (const each of list(value)) visit(each, next, add);
  };
  const put = (text: string) => {
    const read = text.replaceAll(/\s+/g, ' ').trim();
    const words = read.replaceAll(/\{\w+\}|<\w+\/>/g, '');
    if (isCode(read)) return;
    if (/\p{L}{2}/u.test(words) && (place === 'text' || (place === 'code' && looksRead(read))))
      add(read);
  };
  switch (node.type) {
    case 'Literal':
      if (typeof node['value'] === 'string') put(node['value']);
      return;
    case 'TemplateLiteral':
      put(templateText(node));
      return go(node['expressions'], 'code');
    case 'JSXElement':
    case 'JSXFragment': {
      const children = list(node['children']);
      const isText = children.some(
        (child) => child.type === 'JSXText' && /\S/.test(String(child['value'])),
      );
      if (isText) visit({ type: 'Literal', value: children.map(childText).join('') }, 'text', add);
      go(node['openingElement'], 'code');
      for (const child of children) {
        if (child.type === 'JSXExpressionContainer') go(child['expression'], 'text');
        else if (child.type !== 'JSXText') go(child, 'code');
      }
      return;
    }
    case 'JSXAttribute':
    case 'Property':
      if (node['computed'] === true) go(node['key'], 'code');
      return go(node['value'], placeOf(nameOf(node['name'] ?? node['key'])));
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
      return go(node['expression'], place);
    case 'ConditionalExpression':
      go(node['test'], 'code');
      go(node['consequent'], place);
      return go(node['alternate'], place);
    case 'LogicalExpression':
      go(node['left'], node['operator'] === '&&' ? 'code' : place);
      return go(node['right'], place);
    case 'BinaryExpression': {
      const next = node['operator'] === '+' ? place : 'none';
      go(node['left'], next);
      return go(node['right'], next);
    }
    case 'CallExpression':
    case 'NewExpression': {
      const callee = nameOf(node['callee']);
      go(node['callee'], 'code');
      return go(
        node['arguments'],
        codeCalls.test(callee) ? 'none' : textCalls.test(callee) ? 'text' : 'code',
      );
    }
    case 'SwitchCase':
      return go(node['consequent'], 'code');
    case 'MemberExpression':
      return go(node['object'], 'code');
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
      return;
    default:
      if (node.type.startsWith('TS')) return;
      for (const [field, value] of Object.entries(node)) {
        if (!/[tT]ype(?:Annotation|Arguments|Parameters)$|^source$/.test(field)) {
          go(value, place === 'none' ? 'none' : 'code');
        }
      }
  }
}

const placeOf = (name: string): Place =>
  codeNames.test(name) ? 'none' : textNames.test(name) ? 'text' : 'code';

const templateText = (node: Node): string => {
  const expressions = list(node['expressions']).map(placeholder);
  return list(node['quasis'])
    .map(({ value }, index) => (value as { cooked: string }).cooked + (expressions[index] ?? ''))
    .join('');
};

function childText(child: Node): string {
  if (child.type === 'JSXText') return String(child['value']);
  if (child.type === 'JSXElement') return `<${nameOf((child['openingElement'] as Node)['name'])}/>`;
  if (child.type !== 'JSXExpressionContainer') return '';
  const inner = child['expression'] as Node;
  if (inner.type === 'Literal') return String(inner['value']);
  return inner.type === 'JSXEmptyExpression' ? '' : placeholder(inner);
}

/** `{name}` for an expression, by the last name in it; of a call, by what it is given. */
function placeholder(node: Node): string {
  if (node.type !== 'CallExpression') return `{${nameOf(node) || 'value'}}`;
  const [given] = list(node['arguments']);
  const callee = node['callee'] as Node;
  return `{${(given && nameOf(given)) || nameOf(callee['object'] ?? callee) || 'value'}}`;
}

function nameOf(value: unknown): string {
  if (!isNode(value)) return '';
  const [object, property] = [nameOf(value['object']), nameOf(value['property'])];
  if (property) return property === 'length' && object ? object : property;
  const name = value['name'] ?? (value.type === 'Literal' ? value['value'] : '');
  return typeof name === 'string' ? name : nameOf(name);
}
