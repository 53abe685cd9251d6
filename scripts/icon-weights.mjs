/** The weights that screens use; each icon comes with six. */
export const usedWeights = ['bold', 'fill', 'regular'];

/** A bundler loader: leaves out of an icon's drawings those in weights that no screen uses. */
export default function iconWeights(source) {
  return source.replaceAll(/ {2}\[\n {4}"(\w+)",\n[\S\s]*?\n {2}\](?:,\n)?/g, (drawing, weight) =>
    usedWeights.includes(weight) ? drawing : '',
  );
}
