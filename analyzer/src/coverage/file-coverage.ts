/**
 * Measures one file's coverage, in two steps. The first asks of all places at once what can be opaque, in the same rounds as
 * the rules, which ask much of it anyway; only for what that leaves open it asks what is opaque and where that begins. The
 * second looks for causes, once per name and file.
 */
import { type Inquiry, promiseKindsOf, symbolsOf, typesOf } from "../ask/inquiry.ts";
import type { Node } from "../engine/ast.ts";
import type { SymbolRef } from "../engine/engine.ts";
import { type Coverage, coverageOfFile, noCoverage, type OpacitySource } from "../facts/coverage.ts";
import { maybeOpaque, type ResultMemory } from "./awaited.ts";
import { chainOf, isOpaque, type Source, sourceOf } from "./chain.ts";
import { type Place, placesIn } from "./places.ts";
import type { Tracer } from "./tracer.ts";

/** A place that cannot be judged, and the name to look at for the reason. */
export interface OpaquePlace {
	readonly place: Place;
	readonly source: Source;
	readonly symbol: SymbolRef | undefined;
}

export class FileCoverage {
	/** Absolute path. */
	readonly file: string;
	private readonly results: ResultMemory;
	private readonly places: readonly Place[];
	private opaque: readonly OpaquePlace[] = [];
	private readonly causes = new Map<OpaquePlace, OpacitySource>();

	/**
	 * @param nodes of the kinds that hold places
	 * @param results of the snapshot
	 */
	constructor(file: string, nodes: readonly Node[], results: ResultMemory) {
		this.results = results;
		this.file = file;
		this.places = nodes.flatMap(placesIn);
	}

	/** The first step. */
	*look(): Inquiry<void> {
		const open = yield* this.undecided();
		const chains = open.map((place) => chainOf(place.node));
		const types = yield* typesOf(chains.flat());
		const found: { place: Place; source: Source }[] = [];
		let at = 0;
		for (const [index, place] of open.entries()) {
			const links = chains[index] as Node[];
			const own = types.slice(at, (at += links.length));
			// What is left are `unknown` and type parameters.
			if (isOpaque(own[0])) found.push({ place, source: sourceOf(links, own) });
		}
		const names = found.map(({ source }) => source.name).filter((name) => name !== undefined);
		const symbols = new Map((yield* symbolsOf(names)).map((symbol, index) => [names[index], symbol]));
		this.opaque = found.map((one) => ({ ...one, symbol: one.source.name && symbols.get(one.source.name) }));
	}

	/** Places that may be opaque. */
	private *undecided(): Inquiry<Place[]> {
		const calls = this.places.filter((place) => !place.isAwait);
		// The rules ask the same of these, in the same batch.
		const kinds = yield* promiseKindsOf(calls.map((place) => place.node));
		const awaits = this.places.filter((place) => place.isAwait);
		const open = yield* maybeOpaque(
			awaits.map((place) => place.node),
			this.results,
		);
		const isOpen = new Set([
			...open,
			...calls.map((place) => place.node).filter((_, index) => kinds[index] === "unknown"),
		]);
		return this.places.filter((place) => isOpen.has(place.node));
	}

	/** The second step, as one inquiry per name. */
	*causesBy(tracer: Tracer): Generator<Inquiry<void>, void, void> {
		for (const places of grouped(this.opaque)) yield this.findCause(places, tracer);
	}

	private *findCause(places: readonly OpaquePlace[], tracer: Tracer): Inquiry<void> {
		const [first] = places;
		if (!first) return;
		const cause = yield* tracer.trace(first.source, first.symbol, this.file);
		for (const one of places) this.causes.set(one, cause);
	}

	result(): Coverage {
		const total = noCoverage();
		for (const { isAwait, isCall } of this.places) {
			if (isAwait) total.awaits++;
			if (isCall) total.calls++;
		}
		const parts = this.opaque.map((one): Coverage => {
			const awaits = one.place.isAwait ? 1 : 0;
			const calls = one.place.isCall ? 1 : 0;
			const source = this.causes.get(one);
			const causes = source ? [{ ...source, files: 0, awaits, calls }] : [];
			return { awaits: 0, calls: 0, opaqueAwaits: awaits, opaqueCalls: calls, causes };
		});
		return coverageOfFile([total, ...parts]);
	}
}

/** Places with the same name to look at. */
function grouped(opaque: readonly OpaquePlace[]): Iterable<OpaquePlace[]> {
	const groups = new Map<unknown, OpaquePlace[]>();
	for (const one of opaque) {
		const key = one.symbol ? `${one.symbol.id} ${one.source.of}` : one.source.link;
		const group = groups.get(key);
		if (group) group.push(one);
		else groups.set(key, [one]);
	}
	return groups.values();
}
