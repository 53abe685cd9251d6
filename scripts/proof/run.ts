import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../stack/paths';

/**
 * Runs a program with its output shown.
 * @param command a name in node_modules/.bin, or `npm`
 * @returns its exit code; 1 when a signal ended it
 */
export function run(
  command: string,
  args: string[],
  variables: Record<string, string> = {},
  signal?: AbortSignal,
): Promise<number> {
  const program = command === 'npm' ? command : join(root, 'node_modules/.bin', command);
  return new Promise((resolve) => {
    const env = { ...process.env, ...variables };
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', env });
    signal?.addEventListener('abort', () => child.kill('SIGTERM'));
    child.on('error', (error) => {
      console.error(`${command} could not be run: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
