import { savePng, titleHeight, writeTitle } from './canvas';

/** Properties that a drawing takes from the page's styles. */
const drawn = ['fill', 'stroke', 'font-family', 'font-size', 'fill-opacity', 'stroke-opacity'];

/** Saves a drawing as it looks now, under its name. */
export async function downloadPng(
  svg: SVGSVGElement | null | undefined,
  name: string,
): Promise<void> {
  if (!svg) return;
  const { width, height } = svg.getBoundingClientRect();
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(svg, width, height))}`;
  await image.decode();
  await savePng(name, { width, height: titleHeight + height }, (drawing) => {
    writeTitle(drawing, name, width);
    drawing.context.drawImage(image, 0, titleHeight, width, height);
  });
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
