/** How much work the effects were, for `--stats`. */
export interface EffectCounts {
	/** Functions whose effects were put together. */
	summaries: number;
	/** Times such a summary served again. */
	reused: number;
	/** Names and expressions that the checker was asked about on the way. */
	questions: number;
	/** Files that would have taken more functions than a file may look into. */
	spent: number;
}

export function noCounts(): EffectCounts {
	return { summaries: 0, reused: 0, questions: 0, spent: 0 };
}
