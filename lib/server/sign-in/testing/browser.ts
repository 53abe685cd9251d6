/** A browser as far as signing in goes: it posts JSON from the desk's origin and keeps cookies. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(
    private readonly origin: string,
    private readonly network: string,
  ) {}

  async post(
    handle: (request: Request) => Promise<Response>,
    body: Record<string, unknown>,
  ): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await handle(
      new Request(`${this.origin}/api/auth/any`, {
        method: 'POST',
        headers: {
          origin: this.origin,
          cookie,
          'content-type': 'application/json',
          'x-forwarded-for': this.network,
        },
        body: JSON.stringify(body),
      }),
    );
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
