import { colourOf, type Series } from '../series';
import { type Drawing, margin, savePng, titleHeight, writeTitle } from './canvas';

/** Properties that a drawing takes from the page's styles. */
const drawn = ['fill', 'stroke', 'font-family', 'font-size', 'fill-opacity', 'stroke-opacity'];
const legendHeight = 32;

/** Saves a drawing as it looks now, under its name and over what its colours mean. */
export async function downloadPng(
  svg: SVGSVGElement | null | undefined,
  name: string,
  series: readonly Series[],
): Promise<void> {
  if (!svg) return;
  const { width, height } = svg.getBoundingClientRect();
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(svg, width, height))}`;
  await image.decode();
  await savePng(name, { width, height: titleHeight + height + legendHeight }, (drawing) => {
    writeTitle(drawing, name, width);
    drawing.context.drawImage(image, 0, titleHeight, width, height);
    writeLegend(drawing, series, titleHeight + height + legendHeight / 2);
  });
}

function writeLegend(drawing: Drawing, series: readonly Series[], y: number): void {
  const { context, colour, type } = drawing;
  type(12);
  context.textAlign = 'left';
  let x = margin;
  for (const each of series) {
    context.globalAlpha = each.isComparison ? 0.6 : 1;
    context.fillStyle = colour(colourOf(each));
    context.fillRect(x, y - (each.isComparison ? 1 : 4), 12, each.isComparison ? 2 : 8);
    context.globalAlpha = 1;
    context.fillStyle = colour('var(--ink-muted)');
    context.fillText(each.label, x + 18, y);
    x += 18 + context.measureText(each.label).width + 16;
  }
}

function standalone(svg: SVGSVGElement, width: number, height: number): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  [copy, ...copy.querySelectorAll<SVGElement>('*')].forEach((element, index) => {
    const original = originals[index];
    if (!original) return;
    const style = getComputedStyle(original);
    for (const property of drawn)
      element.style.setProperty(property, style.getPropertyValue(property));
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return new XMLSerializer().serializeToString(copy);
}
