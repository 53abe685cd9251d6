import { answerKey, subscribe, unsubscribe } from '@/lib/server/platform/push/answer';

type Place = { params: Promise<{ slug: string }> };

export async function GET(request: Request, { params }: Place) {
  return answerKey(request, (await params).slug);
}

/** Subscribes this browser to push notifications. */
export async function POST(request: Request, { params }: Place) {
  return subscribe(request, (await params).slug);
}

/** Unsubscribes this browser. */
export async function DELETE(request: Request, { params }: Place) {
  return unsubscribe(request, (await params).slug);
}
