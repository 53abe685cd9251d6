import type { ApiDocument } from './document';

type Node = { [key: string]: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What a program that follows `before` would miss in `after`: operations, answers, parameters and fields
 * that are gone, fields of requests that are new and required, scopes that no longer suffice, and types or words
 * that became others.
 */
export function breakingChanges(before: ApiDocument, after: ApiDocument): string[] {
  const found: string[] = [];
  for (const [path, methods] of Object.entries(before.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const now = after.paths[path]?.[method];
      const name = `${method} ${path}`;
      if (!now) {
        found.push(`${name} is gone`);
        continue;
      }
      const known = new Map(now.parameters.map((parameter) => [parameter.name, parameter]));
      for (const parameter of operation.parameters) {
        const same = known.get(parameter.name);
        if (!same) found.push(`${name}: the parameter ${parameter.name} is gone`);
        else compare(parameter.schema, same.schema, `${name} ${parameter.name}`, 'request', found);
      }
      for (const { name: added, required } of now.parameters) {
        const isNew = !operation.parameters.some((old) => old.name === added);
        if (required && isNew) found.push(`${name}: the parameter ${added} is required now`);
      }
      const scopesOf = ({ security }: typeof operation) =>
        (security ?? []).map((each) => JSON.stringify(each));
      const refused = scopesOf(operation).filter((each) => !scopesOf(now).includes(each));
      for (const each of refused) found.push(`${name}: ${each} is no longer enough`);
      compare(operation.requestBody, now.requestBody, `${name} body`, 'request', found);
      compare(operation.responses, now.responses, `${name} answer`, 'answer', found);
    }
  }
  compare(before.components.schemas, after.components.schemas, 'schemas', 'answer', found);
  return found;
}

function compare(
  before: unknown,
  after: unknown,
  place: string,
  direction: 'request' | 'answer',
  found: string[],
): void {
  if (before === undefined) {
    if (after !== undefined && direction === 'request') found.push(`${place} is wanted now`);
    return;
  }
  if (!isNode(before)) {
    const same = JSON.stringify(before) === JSON.stringify(after);
    const isPlace = /\/(?:type|\$ref|format|const)$/.test(place);
    if (isPlace && !same) found.push(`${place} became ${JSON.stringify(after)}`);
    return;
  }
  if (!isNode(after)) {
    found.push(`${place} is gone`);
    return;
  }
  const required = (node: Node) => (Array.isArray(node['required']) ? node['required'] : []);
  const isStillThere = (word: unknown, list: unknown) =>
    !Array.isArray(list) || list.includes(word);
  if (direction === 'request') {
    const added = required(after).filter((field) => !required(before).includes(field));
    for (const field of added) found.push(`${place}/${String(field)} is required now`);
    const words = Array.isArray(before['enum']) ? before['enum'] : [];
    const gone = words.filter((word) => !isStillThere(word, after['enum']));
    for (const word of gone) found.push(`${place} no longer takes ${String(word)}`);
  } else {
    const gone = required(before).filter((field) => !required(after).includes(field));
    for (const field of gone) found.push(`${place}/${String(field)} may be missing now`);
  }
  for (const [key, value] of Object.entries(before)) {
    if (['description', 'required', 'enum', 'summary'].includes(key)) continue;
    compare(value, after[key], `${place}/${key}`, direction, found);
  }
}
