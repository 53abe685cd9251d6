import { answerKey, subscribe, unsubscribe } from '@/lib/server/platform/push/answer';

type Place = { params: Promise<{ slug: string }> };

/** The key for subscribing. */
export async function GET(request: Request, { params }: Place) {
  return answerKey(request, (await params).slug);
}

/** Tells this browser from now on. */
export async function POST(request: Request, { params }: Place) {
  return subscribe(request, (await params).slug);
}

/** Tells this browser no more. */
export async function DELETE(request: Request, { params }: Place) {
  return unsubscribe(request, (await params).slug);
}
