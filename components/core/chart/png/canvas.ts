import { save } from '../save';

/** Pixels of the file for each of the page. */
const scale = 2;

/** A surface to draw on in the page's pixels, with the colours and the type of the page. */
export type Drawing = {
  context: CanvasRenderingContext2D;
  /** A CSS colour, like `var(--ink)`, as it is in the theme on screen. */
  colour: (css: string) => string;
  /** Sets the type; sizes are in pixels. */
  type: (size: number, weight?: number) => void;
};

/** Draws on the page's surface and saves it as PNG at twice its size. */
export async function savePng(
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
export function write(
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
export const margin = 16;
/** Height of a chart's title. */
export const titleHeight = 44;

/** Writes the chart's title at its top. */
export function writeTitle(drawing: Drawing, title: string, width: number): void {
  drawing.type(14, 600);
  drawing.context.fillStyle = drawing.colour('var(--ink)');
  write(drawing, title, { x: margin, y: titleHeight / 2, room: width - 2 * margin });
}
