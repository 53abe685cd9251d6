import { type AnalyticsAnswer, histogramEdges } from './answer';
import { weekHourFinder } from './bucket-of';
import { maskOf } from './mask';
import { barOf, type Scan, scanChunk } from './scan';
import { Parts } from './parts';
import type { AnalyticsQuery } from './question';
import type { Samples } from './samples';
import type { AnalyticsStore } from './store';
import { Timeline } from './timeline';

/** Answers a question in one pass over the facts. Nothing but the store and the question counts. */
export function ask(store: AnalyticsStore, question: AnalyticsQuery): AnalyticsAnswer {
  const timeline = new Timeline(question);
  const pass: Scan = {
    question,
    timeline,
    mask: maskOf(store.ids, question.filter),
    parts: question.by.map((dimension) => ({
      dimension,
      parts: new Parts(store.ids, dimension, {
        withSpreads: question.spreadBy?.includes(dimension) ?? false,
        withLoads: question.loadBy?.includes(dimension) ?? false,
      }),
    })),
    since: question.comparison?.from ?? question.period.from,
    weekHourOf: weekHourFinder(question.offsets),
    heat: new Uint32Array(168),
    backlogAges: new Uint32Array(histogramEdges.length + 1),
    unanswered: { n: 0, since: null },
    isPartial: false,
  };
  for (const chunk of store.chunks()) scanChunk(chunk, pass);
  const histogram = (samples: Samples) =>
    samples.histogram(timeline.period.from, histogramEdges.length + 1, barOf);
  return {
    ...timeline.read(),
    parts: Object.fromEntries(pass.parts.map(({ dimension, parts }) => [dimension, parts.list()])),
    heat: [...pass.heat],
    histograms: {
      firstResponse: histogram(timeline.firstResponse),
      nextResponse: histogram(timeline.nextResponse),
      resolution: histogram(timeline.resolution),
    },
    backlogAges: [...pass.backlogAges],
    unanswered: pass.unanswered,
    isPartial: pass.isPartial,
  };
}
