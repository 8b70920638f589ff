/** What calls do with the objects that they are handed: who else can see them, and what of them is read and written. */

import { computed, type Inquiry } from "../../ask/inquiry.ts";
import { typesFor } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { isPrimitiveType } from "../../ask/types.ts";
import { type Node, SyntaxKind } from "../../engine/ast.ts";
import type { TypeRef } from "../../engine/engine.ts";
import type { EffectSummary } from "../../facts/effects.ts";
import { skipOuter } from "../../syntax/walk.ts";
import { type Frame, isConstantRead, isDeeplyNew, ownershipOf, parameterBehind } from "../body/index.ts";
import { functionNamedBy, globalRoot, isPartOfClient, isSpreadUpTo, shortText } from "../callee/index.ts";
import type { SummaryDraft } from "./draft.ts";

export class ArgumentUse {
	private readonly frame: Frame;
	private readonly file: RuleFile;
	private readonly draft: SummaryDraft;

	constructor(frame: Frame, file: RuleFile, draft: SummaryDraft) {
		this.frame = frame;
		this.file = file;
		this.draft = draft;
	}

	/** What the objects are that a function is handed and writes to. */
	roots(summary: EffectSummary, values: readonly Node[]): Map<number, "new" | number> {
		const roots = new Map<number, "new" | number>();
		for (const index of new Set(summary.writes.map(({ parameter }) => parameter))) {
			const value = index === undefined ? undefined : values[index];
			if (index === undefined || !value || isSpreadUpTo(values, index - 1)) continue;
			const root = isDeeplyNew(value) ? "new" : parameterBehind(value, this.frame);
			if (root !== undefined) roots.set(index, root);
		}
		return roots;
	}

	/** Objects that others hold as well, and that the callee will look at later. */
	*passedOn(values: readonly Node[]): Inquiry<void> {
		for (const value of values) {
			const node = skipOuter(value);
			if (node.kind !== SyntaxKind.Identifier && node.kind !== SyntaxKind.PropertyAccessExpression) continue;
			if ((yield* ownershipOf(node, this.frame, this.file)) !== "outside") continue;
			const [type] = yield* typesFor([node], this.file);
			if (isPrimitiveType(type, true) || globalRoot(node) || this.isOfClient(type)) continue;
			const callee = yield* functionNamedBy(node, false, this.file);
			if (callee.kind !== "function") this.draft.readProperty("*", shortText(node), true);
		}
	}

	/**
	 * What an operation does with an object.
	 * @param id `[]` for its contents, `*` for any of its properties
	 */
	*uses(object: Node, writes: boolean, id: "[]" | "*"): Inquiry<void> {
		const { file } = this;
		const node = skipOuter(object);
		if (globalRoot(node)) return;
		const owner = yield* ownershipOf(node, this.frame, file);
		// A read for `*` goes deeper than what was made here.
		if (owner === "new" && (writes || id === "[]")) return;
		if (writes) this.draft.writeProperty(id, shortText(node));
		const [type] = yield* typesFor([node], file);
		const isLeftOut = (): boolean =>
			isPrimitiveType(type, true) || type?.symbol()?.name === "URL" || this.isOfClient(type);
		if (yield* computed(isLeftOut)) return;
		const shared = owner === "outside" && !(yield* isConstantRead(node, file));
		this.draft.readProperty(id, shortText(node), shared);
	}

	/** Tables, columns and the like that a package with knowledge made: descriptions that stay what they are. */
	private isOfClient(type: TypeRef | undefined): boolean {
		const symbol = type?.symbol();
		return symbol !== undefined && isPartOfClient(symbol, this.file);
	}
}
