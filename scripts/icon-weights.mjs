import { readFileSync } from 'node:fs';

/** Of each icon, the weights in which screens draw it where that is not `regular` alone; its test keeps it. */
const drawn = JSON.parse(readFileSync(new URL('icon-weights.json', import.meta.url), 'utf8'));

/** A bundler loader: leaves out of an icon's drawings those in weights that no screen uses; each comes with six. */
export default function iconWeights(source) {
  const [, name] = /\/defs\/(\w+)\.es\.js$/.exec(this.resourcePath) ?? [];
  const used = (drawn[name] ?? 'regular').split(' ');
  return source.replaceAll(/ {2}\[\n {4}"(\w+)",\n[\S\s]*?\n {2}\](?:,\n)?/g, (drawing, weight) =>
    used.includes(weight) ? drawing : '',
  );
}
