import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const routesSchema = z.object({
  staticRoutes: z.array(z.object({ page: z.string() })),
  dynamicRoutes: z.array(z.object({ page: z.string() })),
});

/**
 * Gives the template of the route that answers a path, as the build's `routes-manifest.json` has it:
 * `/t/[slug]/tickets`. Files of the build are `/_next`, and what matches no route is `unknown`.
 */
export function routeTable(manifestFile: string): (path: string) => string {
  const { staticRoutes, dynamicRoutes } = readRoutes(manifestFile);
  const fixed = new Set(staticRoutes.map(({ page }) => page));
  const templates = dynamicRoutes.map(({ page }) => ({ page, parts: page.split('/') }));
  return (path) => {
    if (path.startsWith('/_next/')) return '/_next';
    if (fixed.has(path)) return path;
    const segments = path.split('/');
    return templates.find(({ parts }) => fits(parts, segments))?.page ?? 'unknown';
  };
}

/** Whether segments of a path fit those of a template; `[[...rest]]` takes any number, `[...rest]` at least one. */
function fits([part, ...parts]: string[], segments: string[]): boolean {
  if (part === undefined) return segments.length === 0;
  if (part.startsWith('[[...')) return true;
  if (part.startsWith('[...')) return segments.length > 0;
  const [segment, ...rest] = segments;
  return (part === segment || (!!segment && part.startsWith('['))) && fits(parts, rest);
}

/** The development server has no manifest: there, every route is unknown. */
function readRoutes(file: string): z.infer<typeof routesSchema> {
  if (!existsSync(file)) return { staticRoutes: [], dynamicRoutes: [] };
  return routesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
