export default function iconWeights(this: { resourcePath: string }, source: string): string;
