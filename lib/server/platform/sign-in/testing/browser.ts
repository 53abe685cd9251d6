import { fromGateway } from '@/lib/server/core/testing';

type Handle = (request: Request) => Promise<Response>;

/** A browser as far as signing in goes: it posts JSON from the desk's origin and keeps cookies. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(
    private readonly origin: string,
    private readonly network: string,
  ) {}

  get(handle: Handle): Promise<Response> {
    return this.ask(handle, {});
  }

  post(handle: Handle, body: Record<string, unknown>): Promise<Response> {
    return this.ask(handle, {
      method: 'POST',
      headers: { origin: this.origin, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  private async ask(handle: Handle, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    for (const [name, value] of Object.entries(fromGateway(this.network))) headers.set(name, value);
    const answer = await handle(new Request(`${this.origin}/api/auth/any`, { ...init, headers }));
    for (const line of answer.headers.getSetCookie()) this.keep(line);
    return answer;
  }

  private keep(line: string) {
    const [pair = ''] = line.split(';');
    const [name = '', ...value] = pair.split('=');
    if (/max-age=0/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value.join('='));
  }
}
