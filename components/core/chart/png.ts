import type { BarRow } from './bar-list';
import { type ChartData, textOf } from './chart-table';
import { weekdays } from '@/lib/format/weekdays';
import { heatTone } from './heat';
import { save } from './save';
import { colourOf, type Series } from './series';

/** Pixels of the file for each of the page. */
const scale = 2;

/** A surface to draw on in the page's pixels, with the colours and the type of the page. */
type Drawing = {
  context: CanvasRenderingContext2D;
  /** A CSS colour, like `var(--ink)`, as it is in the theme on screen. */
  colour: (css: string) => string;
  /** Sets the type; sizes are in pixels. */
  type: (size: number, weight?: number) => void;
};

/** Draws on the page's surface and saves it as PNG at twice its size. */
async function savePng(
  name: string,
  { width, height }: { width: number; height: number },
  draw: (drawing: Drawing) => void,
): Promise<void> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (!context) return;
  const probe = document.body.appendChild(document.createElement('span'));
  try {
    const colour = (css: string) => {
      probe.style.color = css;
      return getComputedStyle(probe).color;
    };
    const { fontFamily } = getComputedStyle(document.body);
    const type = (size: number, weight = 400) => {
      context.font = `${weight} ${size}px ${fontFamily}`;
    };
    context.scale(scale, scale);
    context.fillStyle = colour('var(--surface)');
    context.fillRect(0, 0, width, height);
    context.textBaseline = 'middle';
    draw({ context, colour, type });
  } finally {
    probe.remove();
  }
  const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (file) save(file, `${name}.png`);
}

/** Writes a text, cut with an ellipsis where it does not fit into `room`. */
function write(
  { context }: Drawing,
  text: string,
  { x, y, room, align = 'left' }: { x: number; y: number; room: number; align?: CanvasTextAlign },
): void {
  context.textAlign = align;
  let shown = text;
  while (shown.length > 1 && context.measureText(shown).width > room) {
    shown = `${shown.slice(0, -2).trimEnd()}…`;
  }
  context.fillText(shown, x, y);
}

/** Around a drawing. */
const margin = 16;
/** Height of a chart's title. */
const titleHeight = 44;

/** Writes the chart's title at its top. */
function writeTitle(drawing: Drawing, title: string, width: number): void {
  drawing.type(14, 600);
  drawing.context.fillStyle = drawing.colour('var(--ink)');
  write(drawing, title, { x: margin, y: titleHeight / 2, room: width - 2 * margin });
}

const barsWidth = 640;
const barHeight = 28;
const room = { name: 160, text: 72 };

/** Saves a list of bars as PNG, as it stands: what is not chosen steps back. */
export async function downloadBarsPng(rows: readonly BarRow[], title: string): Promise<void> {
  const height = titleHeight + rows.length * barHeight + margin;
  await savePng(title, { width: barsWidth, height }, (drawing) => {
    const { context, colour, type } = drawing;
    writeTitle(drawing, title, barsWidth);
    const most = Math.max(0, ...rows.map(({ value }) => value));
    const hasChosen = rows.some(({ isChosen }) => isChosen);
    const from = margin + room.name + 12;
    const longest = barsWidth - from - room.text - margin;
    type(13);
    rows.forEach(({ label, value, text, colour: own, isChosen = false }, index) => {
      const y = titleHeight + index * barHeight + barHeight / 2;
      const isBack = hasChosen && !isChosen;
      context.fillStyle = colour(isBack ? 'var(--ink-faint)' : 'var(--ink)');
      write(drawing, label, { x: margin, y, room: room.name });
      write(drawing, text, { x: barsWidth - margin, y, room: room.text, align: 'right' });
      context.globalAlpha = isBack ? 0.35 : 1;
      context.fillStyle = colour(own ?? 'var(--chart-1)');
      context.beginPath();
      context.roundRect(from, y - 5, most === 0 ? 0 : (value / most) * longest, 10, 2);
      context.fill();
      context.globalAlpha = 1;
    });
  });
}

const heatWidth = 760;
const cellHeight = 26;
const labelRoom = 40;

/** Saves the hours of a week as PNG: 168 values, Monday's first hour first. */
export async function downloadHeatPng(values: readonly number[], title: string): Promise<void> {
  const top = titleHeight + 20;
  const height = top + weekdays.length * cellHeight + margin;
  await savePng(title, { width: heatWidth, height }, (drawing) => {
    const { context, colour, type } = drawing;
    writeTitle(drawing, title, heatWidth);
    const most = Math.max(1, ...values);
    const cellWidth = (heatWidth - 2 * margin - labelRoom) / 24;
    const left = (hour: number) => margin + labelRoom + hour * cellWidth;
    type(12);
    context.fillStyle = colour('var(--ink-muted)');
    for (let hour = 0; hour < 24; hour += 3) {
      const x = left(hour) + cellWidth / 2;
      write(drawing, String(hour), { x, y: top - 10, room: cellWidth, align: 'center' });
    }
    weekdays.forEach((day, row) => {
      const y = top + row * cellHeight;
      context.fillStyle = colour('var(--ink-muted)');
      write(drawing, day, { x: margin, y: y + cellHeight / 2, room: labelRoom });
      for (let hour = 0; hour < 24; hour++) {
        context.fillStyle = colour(heatTone(values[row * 24 + hour] ?? 0, most));
        context.beginPath();
        context.roundRect(left(hour), y, cellWidth - 1, cellHeight - 1, 2);
        context.fill();
      }
    });
  });
}

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

const rowHeight = 28;
const firstRoom = 200;
const figureRoom = 148;

/** Saves a chart's numbers as PNG: for what is read as a table anyway. */
export async function downloadTablePng({ columns, rows }: ChartData, title: string): Promise<void> {
  const width = 2 * margin + firstRoom + (columns.length - 1) * figureRoom;
  const height = titleHeight + (rows.length + 1) * rowHeight + margin;
  await savePng(title, { width, height }, (drawing) => {
    const { context, colour, type } = drawing;
    const line = (cells: readonly string[], index: number) => {
      const y = titleHeight + index * rowHeight + rowHeight / 2;
      cells.forEach((text, column) => {
        const x = margin + firstRoom + column * figureRoom;
        if (column === 0) write(drawing, text, { x: margin, y, room: firstRoom });
        else write(drawing, text, { x, y, room: figureRoom - 12, align: 'right' });
      });
      context.fillStyle = colour('var(--line)');
      context.fillRect(margin, titleHeight + (index + 1) * rowHeight - 1, width - 2 * margin, 1);
    };
    writeTitle(drawing, title, width);
    type(12);
    context.fillStyle = colour('var(--ink-muted)');
    line(columns, 0);
    type(13);
    rows.forEach((row, index) => {
      context.fillStyle = colour('var(--ink)');
      line(row.map(textOf), index + 1);
    });
  });
}
