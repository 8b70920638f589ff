/** A summary in the making: collects the effects of one body. */
import type { Identifier, Node } from "../../engine/ast.ts";
import { type Assumption, Assumptions } from "../../facts/assumptions.ts";
import {
	type Access,
	type EffectSummary,
	type InvokedMember,
	type IoEffect,
	summary,
	type Unknown,
} from "../../facts/effects.ts";
import type { Reason } from "../../facts/reasons.ts";
import { declarationOf } from "../../flow/scopes.ts";
import { enclosingFunction, isFunctionNode } from "../../syntax/functions.ts";
import { isWithin } from "../../syntax/walk.ts";
import { type Frame, firstValueOf, hasOnlyFirstValues, isNamedLikeOpening, isSharedVariable } from "../body/index.ts";
import { locationOf } from "../callee/index.ts";

/** The parameter that an object hangs on, if it hangs on one. */
export type WrittenThrough = Pick<Access, "parameter" | "shallow">;

export type ArgumentRoots = (parameter: number, isShallow: boolean) => "new" | WrittenThrough | undefined;

export class SummaryDraft {
	private readonly frame: Frame;
	private readonly reads = new Map<string, Access>();
	private readonly writes = new Map<string, Access>();
	private readonly io = new Map<string, IoEffect>();
	private readonly invokes = new Set<number>();
	private readonly invokesMembers = new Map<string, InvokedMember>();
	private readonly assumptions = new Assumptions();
	private connection: string | undefined;
	private costly = false;
	private refuses = false;
	private height = 0;
	private unknown: Unknown | undefined;
	private opening: string | undefined;

	constructor(frame: Frame) {
		this.frame = frame;
	}

	/** The summary without its outcome. */
	summary(): EffectSummary {
		return summary({
			reads: [...this.reads.values()],
			writes: [...this.writes.values()],
			io: [...this.io.values()],
			invokes: [...this.invokes],
			invokesMembers: [...this.invokesMembers.values()],
			costly: this.costly,
			refuses: this.refuses || this.unknown !== undefined,
			connection: this.connection,
			assumptions: this.assumptions.all(),
			unknown: this.unknown,
			mayReject: this.unknown !== undefined,
			maySyncThrow: this.unknown !== undefined,
			height: this.height,
		});
	}

	get isUnknown(): boolean {
		return this.unknown !== undefined;
	}

	/**
	 * Whether the function changes or calls what it is handed.
	 * @param isHandedOn tells parameters for which each call of itself passes the same again
	 */
	dependsOnArguments(isHandedOn: (parameter: number) => boolean): boolean {
		const changed = [...this.writes.values()].flatMap(({ parameter }) => (parameter === undefined ? [] : [parameter]));
		return this.invokes.size > 0 || this.invokesMembers.size > 0 || !changed.every(isHandedOn);
	}

	/** The summary of a body that was not read to its end. */
	opaqueSummary(): EffectSummary {
		if (this.unknown) this.unknown = { ...this.unknown, opaque: true };
		return this.summary();
	}

	/** Something is not known. What is noted besides still counts as far as it goes. */
	refuse(reason: Reason): undefined {
		this.markUnknown({ reason });
	}

	/**
	 * What is noted from now on is done for something that is made once.
	 * @param name of the place that holds it; undefined where that is over
	 */
	open(name: string | undefined): void {
		this.opening = name;
	}

	/**
	 * Whether something that is not only to read opens what is made once. All else that its maker does, it does.
	 * @param by the function that does it
	 */
	private isOpening(by: string): boolean {
		if (this.opening === undefined || !isNamedLikeOpening(by)) return false;
		this.assume({ kind: "made-once", name: this.opening });
		return true;
	}

	private markUnknown(unknown: Unknown): void {
		const { reason } = unknown;
		const isBodiless = reason.kind === "no-knowledge" || reason.kind === "no-body";
		if (isBodiless && this.isOpening(reason.name)) return;
		if (!this.unknown || (unknown.opaque && !this.unknown.opaque)) this.unknown = unknown;
	}

	/** Something is taken for true without proof. */
	assume(assumption: Assumption): void {
		this.assumptions.add(assumption);
	}

	/** A parameter of the frame's function is called. */
	invoke(index: number): void {
		this.invokes.add(index);
	}

	/** The same of a function that hangs on it. */
	invokeMember(member: InvokedMember): void {
		this.invokesMembers.set(`${member.parameter} ${member.name ?? "*"}`, member);
	}

	spend(): void {
		this.costly = true;
	}

	/** Something throws on purpose. */
	throwOnPurpose(): void {
		this.refuses = true;
	}

	/** @param name of the connection or transaction that is worked on, if any */
	connect(name: string | undefined): void {
		if (name === undefined || this.isOpening(name)) return;
		this.connection ??= name;
	}

	addIo(effect: IoEffect): void {
		if (effect.mode !== "r" && effect.domain !== "log" && this.isOpening(effect.via)) return;
		this.io.set(`${effect.domain} ${effect.mode} ${effect.key ?? ""} ${effect.via}`, effect);
	}

	/** @param first see {@link Access.first} */
	readVariable(declaration: Node, name: string, first = false): void {
		if (isFunctionNode(declaration) && !isWithin(declaration, this.frame.root)) return;
		const id = locationOf(declaration);
		const shared = isSharedVariable(declaration, this.frame) && !(first && hasOnlyFirstValues(declaration));
		const awaited = shared && enclosingFunction(declaration) !== undefined;
		this.read({ kind: "variable", id, name, shared, ...(awaited && { awaited }), ...(first && { first }) });
	}

	/** A place that is read in several ways counts as read in the one that others may disturb most. */
	private read(access: Access): void {
		const key = access.guessed ? `guess ${access.name}` : `${access.kind} ${access.id}`;
		const before = this.reads.get(key);
		const { first, ...rest } = before?.shared ? before : access;
		this.reads.set(key, first && access.first && (!before || before.first) ? { ...rest, first } : rest);
	}

	writeVariable(target: Identifier): void {
		const declared = declarationOf(target);
		if (!declared) {
			this.refuse({ kind: "assigned-global", name: target.text });
			return;
		}
		if (isWithin(declared, this.frame.root)) return;
		const value = firstValueOf(target);
		if (!value?.isSame && this.isCache(target.text)) return;
		if (value && !value.isSame) this.assume({ kind: "made-once", name: target.text });
		const first = value !== undefined;
		this.write({
			kind: "variable",
			id: locationOf(declared),
			name: target.text,
			shared: false,
			...(first && { first }),
		});
	}

	/** What is called a cache is filled with the same by whoever comes first. */
	isCache(name: string): boolean {
		if (!/cache|memo(?:i[sz]ed)?(?![a-z])/i.test(name)) return false;
		this.assume({ kind: "only-cache", name });
		return true;
	}

	/** @param first see {@link Access.first} */
	readProperty(name: string, shown: string, shared: boolean, first = false): void {
		this.read({ kind: "property", id: name, name: shown, shared, ...(first && { first }) });
	}

	/** What is shown may change while something is waited for. */
	seeDocument(shown: string): void {
		this.reads.set(`document ${shown}`, { kind: "property", id: "(document)", name: shown, shared: true });
	}

	/** @param via the function that looks at something, nobody knows at what */
	readSomewhere(via: string): void {
		this.reads.set(`guess ${via}`, { kind: "property", id: "*", name: `${via}(…)`, shared: false, guessed: true });
	}

	/** @param via the function that looks at what its package keeps to itself; absent where that is not worth a word */
	readPackage(name: string, via?: string): void {
		const access = { kind: "package", id: name, name: stateOf(name), shared: false } as const;
		this.reads.set(`package ${name}`, access);
		if (via !== undefined) this.reads.set(`guess ${via}`, { ...access, name: `${via}(…)`, guessed: true });
	}

	/** @param parameter see {@link Access.parameter} */
	writePackage(name: string, parameter?: number): void {
		this.write({
			kind: "package",
			id: name,
			name: stateOf(name),
			shared: false,
			...(parameter !== undefined && { parameter }),
		});
	}

	/**
	 * @param behind what the object hangs on, see {@link Access.parameter} and {@link Access.shallow}
	 * @param first see {@link Access.first}
	 */
	writeProperty(name: string, shown: string, behind: WrittenThrough = {}, first = false): void {
		this.write({
			kind: "property",
			id: name,
			name: shown,
			shared: false,
			...behind,
			...(first && { first }),
		});
	}

	private write(access: Access): void {
		const key = `${access.kind} ${access.id} ${access.parameter ?? ""} ${access.shallow ?? ""}`;
		const before = this.writes.get(key);
		if (!before || before.first || !access.first) this.writes.set(key, access);
	}

	/**
	 * Adds what a function does that is called.
	 * @param roots of the arguments that it writes through, by parameter: `new` objects are nobody's yet, others may hang on
	 *   a parameter of this frame's
	 */
	join(callee: EffectSummary, name: string, roots?: ArgumentRoots): void {
		if (callee.unknown) this.markUnknown({ in: name, ...callee.unknown });
		this.connect(callee.connection);
		this.assumptions.addAll(callee.assumptions);
		for (const access of callee.reads) this.read(access);
		for (const { parameter, shallow, ...access } of callee.writes) {
			const root = parameter === undefined ? undefined : roots?.(parameter, shallow ?? false);
			if (root !== "new") this.write({ ...access, ...root });
		}
		for (const effect of callee.io) this.addIo(effect);
		this.costly ||= callee.costly;
		this.refuses ||= callee.refuses;
		this.height = Math.max(this.height, callee.height + 1);
	}
}

function stateOf(name: string): string {
	return `state of ${name}`;
}
