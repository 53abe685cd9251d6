type Node = { type: string; depth?: number; children?: Node[] };

/**
 * Lets the headings of a text begin at the first level and skip none, whatever level its writer began
 * with: screen readers go through a page by their order.
 */
export const remarkHeadings = () => (tree: Node) => {
  const headings = headingsIn(tree);
  const top = Math.min(...headings.map(({ depth = 1 }) => depth));
  let above = 0;
  for (const heading of headings) {
    above = Math.min((heading.depth ?? 1) - top + 1, above + 1);
    heading.depth = above;
  }
};

const headingsIn = (node: Node): Node[] =>
  node.type === 'heading' ? [node] : (node.children ?? []).flatMap(headingsIn);
