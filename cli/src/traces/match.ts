/** Which wait each recorded span is of. What could be several is none: a wrong time is worse than none. */
import type { Waterfall } from "../../../analyzer/src/index.ts";
import { hasLines, isFile, isTelling, lastNameOf, likeness, longestIn, type Site } from "./sites.ts";
import type { Span } from "./span.ts";

export interface Matches {
	/** By wait, its spans by the run of the function that they belong to. */
	readonly spans: ReadonlyMap<Site, ReadonlyMap<string, readonly Span[]>>;
	/** What says what it is of, and is of no known wait; or of several that it could be. */
	readonly unmatched: readonly { readonly span: Span; readonly reason: string }[];
}

export function matchSpans(sites: readonly Site[], spans: readonly Span[]): Matches {
	const matcher = new Matcher(sites, spans);
	matcher.run();
	return { spans: matcher.found, unmatched: matcher.unmatched };
}

const SEVERAL = "there are several waits that it could be";
const NOWHERE = "no wait of a finding's function is of that name or place";

class Matcher {
	readonly found = new Map<Site, Map<string, Span[]>>();
	readonly unmatched: { span: Span; reason: string }[] = [];
	private readonly sites: readonly Site[];
	private readonly spans: readonly Span[];
	private readonly byId: ReadonlyMap<string, Span>;
	/** Spans that are runs of a function which waits. */
	private readonly runs = new Map<Span, Waterfall>();
	private readonly siteOf = new Map<Span, Site>();
	private readonly below = new Map<string, Span[]>();

	constructor(sites: readonly Site[], spans: readonly Span[]) {
		this.sites = sites;
		this.spans = spans.toSorted((a, b) => a.start - b.start);
		this.byId = new Map(spans.map((span) => [span.id, span]));
		for (const span of this.spans) {
			if (span.parent === undefined) continue;
			const others = this.below.get(span.parent);
			if (others) others.push(span);
			else this.below.set(span.parent, [span]);
		}
	}

	run(): void {
		const waterfalls = [...new Set(this.sites.map(({ waterfall }) => waterfall))];
		for (const span of this.spans) {
			const ran = waterfalls.filter((waterfall) => isRunOf(span, waterfall));
			if (ran.length === 1 && ran[0]) this.runs.set(span, ran[0]);
		}
		const asked = this.spans.filter((span) => !span.isAnswer);
		const left = this.settle(asked, (span) => this.byPlace(span));
		const rest = this.settle(left, (span) => this.byCallee(span));
		for (const span of this.settle(rest, (one) => this.byKind(one))) {
			// What is a part of something that was found is counted with that.
			if (this.runs.has(span) || this.isWithinFound(span)) continue;
			const isSeveral = this.byPlace(span).length > 1 || this.byCallee(span).length > 1 || this.byKind(span).length > 1;
			this.unmatched.push({ span, reason: isSeveral ? SEVERAL : NOWHERE });
		}
	}

	/** @returns the spans for which there is not one wait that they could be of */
	private settle(spans: readonly Span[], candidatesOf: (span: Span) => readonly Site[]): Span[] {
		const left: Span[] = [];
		const open = new Map<string, { spans: Span[]; candidates: readonly Site[] }>();
		for (const span of spans) {
			const candidates = this.narrowed(span, candidatesOf(span));
			if (candidates.length === 1 && candidates[0]) this.take(span, candidates[0]);
			else if (candidates.length === 0) left.push(span);
			else {
				const key = `${this.runAround(span)?.id}:${this.keyOf(candidates)}`;
				const group = open.get(key);
				if (group) group.spans.push(span);
				else open.set(key, { spans: [span], candidates });
			}
		}
		for (const { spans: group, candidates } of open.values()) {
			// As many as there are waits in one run that are run once each: they are in their order.
			const first = group[0] as Span;
			const isOrdered =
				this.runAround(first) !== undefined &&
				group.length === candidates.length &&
				candidates.every(({ bar }) => bar.repeated === undefined);
			if (!isOrdered) left.push(...group);
			else for (const [index, span] of group.entries()) this.take(span, candidates[index] as Site);
		}
		return left;
	}

	private keyOf(candidates: readonly Site[]): string {
		return candidates.map((site) => this.sites.indexOf(site)).join();
	}

	private take(span: Span, site: Site): void {
		this.siteOf.set(span, site);
		const runs = this.found.get(site) ?? new Map<string, Span[]>();
		this.found.set(site, runs);
		const isRepeated = site.bar.repeated !== undefined;
		const run = this.runAround(span)?.id ?? (isRepeated ? (span.parent ?? "") : span.id);
		runs.set(run, [...(runs.get(run) ?? []), span]);
	}

	/** By the place that it says: a file, and a line of it on which one wait stands. */
	private byPlace(span: Span): Site[] {
		const { file, line, function: name } = span;
		if (file === undefined || line === undefined) return [];
		return closest(
			file,
			this.sites.filter(({ bar, waterfall }) => {
				if (!isFile(file, bar.file) || !hasLines(span, bar.file)) return false;
				if (line < bar.start.line || line > bar.end.line) return false;
				return name === undefined || lastNameOf(name) === lastNameOf(waterfall.name);
			}),
		);
	}

	/** By the function that is called. */
	private byCallee(span: Span): Site[] {
		const name = lastNameOf(span.function ?? span.name);
		const { file } = span;
		const called = this.sites.filter(({ bar }) => {
			if (!bar.calls.includes(name)) return false;
			return file === undefined || bar.callee === undefined || isFile(file, bar.callee.file);
		});
		return this.inRun(span, called);
	}

	/** By what it waits for, within a run of a function that waits for such a thing. */
	private byKind(span: Span): Site[] {
		const { kind, about } = span;
		if (kind === undefined || this.isWithinFound(span)) return [];
		const ofKind = this.sites.filter(({ bar }) => bar.kind === kind);
		if (this.functionAround(span) !== undefined) return this.inRun(span, ofKind);
		// Without a function around it, only what is written out in the call can tell.
		return about === undefined ? [] : ofKind.filter(({ literals }) => longestIn(literals.filter(isTelling), about) > 0);
	}

	/** Those of the function that was run around it, where that is known. */
	private inRun(span: Span, sites: readonly Site[]): Site[] {
		const around = this.functionAround(span);
		return around ? sites.filter(({ waterfall }) => waterfall === this.runs.get(around)) : [...sites];
	}

	/** By texts in the calls that what it is about has too. */
	private narrowed(span: Span, candidates: readonly Site[]): readonly Site[] {
		const about = this.aboutOf(span);
		if (candidates.length < 2 || about === undefined) return candidates;
		const most = Math.max(...candidates.map(({ literals }) => longestIn(literals, about)));
		return most === 0 ? candidates : candidates.filter(({ literals }) => longestIn(literals, about) === most);
	}

	/** What it is about, or else what the only one below it is about. */
	private aboutOf(span: Span): string | undefined {
		if (span.about !== undefined) return span.about;
		const below = this.allBelow(span).filter((one) => one.about !== undefined);
		return below.length === 1 ? below[0]?.about : undefined;
	}

	private allBelow(span: Span): Span[] {
		const found = new Set<Span>();
		const pending = [...(this.below.get(span.id) ?? [])];
		for (let at = pending.pop(); at; at = pending.pop()) {
			if (found.has(at)) continue;
			found.add(at);
			pending.push(...(this.below.get(at.id) ?? []));
		}
		return [...found];
	}

	private isWithinFound(span: Span): boolean {
		for (const at of this.ancestors(span)) if (this.siteOf.has(at)) return true;
		return false;
	}

	/** The run of a function that waits in which it happened. */
	private runAround(span: Span): Span | undefined {
		const around = this.functionAround(span);
		return around && this.runs.has(around) ? around : undefined;
	}

	/** The nearest function around it that says its name, be it one that waits or another. */
	private functionAround(span: Span): Span | undefined {
		for (const at of this.ancestors(span)) if (this.runs.has(at) || at.function !== undefined) return at;
		return undefined;
	}

	private *ancestors(span: Span): Generator<Span> {
		const seen = new Set<Span>([span]);
		for (let at = this.parentOf(span); at && !seen.has(at); at = this.parentOf(at)) {
			seen.add(at);
			yield at;
		}
	}

	private parentOf({ parent }: Span): Span | undefined {
		return parent === undefined ? undefined : this.byId.get(parent);
	}
}

/** Whether a span is of a run of a function: it says so, or has its name and nothing against it. */
function isRunOf({ function: name, name: called, file, line }: Span, waterfall: Waterfall): boolean {
	const wanted = lastNameOf(waterfall.name);
	if (lastNameOf(name ?? called) !== wanted) return false;
	if (file !== undefined && !isFile(file, waterfall.file)) return false;
	const isAtWait = line !== undefined && waterfall.bars.some(({ start }) => start.line === line);
	return !(isAtWait && line !== waterfall.start.line);
}

/** Of several files of one name, those that have most folders in common with what was recorded. */
function closest(file: string, sites: readonly Site[]): Site[] {
	const most = Math.max(0, ...sites.map(({ bar }) => likeness(file, bar.file)));
	return sites.filter(({ bar }) => likeness(file, bar.file) === most);
}
