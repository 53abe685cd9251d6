'use client';

const retryMs = 2_000;

/** Resolves once the desk answers a request; at once where nothing is wrong. */
export async function whenServerAnswers(): Promise<void> {
  while (!(await answers())) await new Promise((resolve) => setTimeout(resolve, retryMs));
}

async function answers(): Promise<boolean> {
  try {
    const { status } = await fetch('/icon.svg', { method: 'HEAD', cache: 'no-store' });
    return status < 500;
  } catch {
    return false;
  }
}
