export declare const usedWeights: readonly string[];
export default function iconWeights(source: string): string;
