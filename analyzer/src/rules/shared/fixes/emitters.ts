/** Classes whose objects tell of errors by an event: streams and other event emitters of Node. */

import { type Inquiry, typeOf } from "../../../ask/inquiry.ts";
import { isClassDeclaration, isClassExpression, type Node, SyntaxKind } from "../../../engine/ast.ts";
import type { TypeRef } from "../../../engine/engine.ts";
import { hasModifier, isFunctionNode } from "../../../syntax/functions.ts";
import { outward } from "../../../syntax/walk.ts";
import { loggerOf } from "./loggers.ts";
import type { ErrorRoute, Failure } from "./route.ts";
import { isScript, quoteIn } from "./writing.ts";

const STREAMS: ReadonlySet<string> = new Set("Readable Writable Duplex Transform PassThrough Stream".split(" "));

/** Without a listener for it, an error event is thrown: no louder and no quieter than an unhandled rejection. */
export function* emitterRoute({ at, work, file }: Failure): Inquiry<ErrorRoute | undefined> {
	const owner = ownerOfThis(at);
	const heritage = owner?.heritageClauses?.find(({ token }) => token === SyntaxKind.ExtendsKeyword)?.types[0];
	const base = heritage && (yield* typeOf(heritage));
	if (!owner || !base) return undefined;
	const emitter = emitterOf(base);
	if (emitter && STREAMS.has(emitter.symbol()?.name ?? "")) {
		const cast = isScript(file) ? "" : " as Error";
		return {
			says: "Destroy the stream with it",
			statements: ["this.destroy(error)"],
			caught: [`this.destroy(error${cast})`],
		};
	}
	// A map of events that has no error takes none.
	const isEmitted = /\.emit\(\s*["'`]error["'`]/.test(file.textOf(owner));
	if (!emitter || !(isEmitted || takesAnyEvent(emitter))) return undefined;
	// Where nothing says that anybody listens for errors, the file's own logger is sure to be read.
	const logger = isEmitted ? undefined : yield* loggerOf(at, work, file);
	if (logger && !logger.taker) return undefined;
	const quote = quoteIn(file);
	const emit = `this.emit(${quote}error${quote}, error)`;
	return { says: "Emit it as an error", statements: [emit], caught: [emit] };
}

/** Whether no map of events is written down: the one by default takes whatever there is. */
function takesAnyEvent(emitter: TypeRef): boolean {
	const [events] = emitter.typeArguments();
	return !events || events.isAny || /^(?:DefaultEventMap|this)$/.test(events.print());
}

/** The type of Node's among the bases. */
function emitterOf(type: TypeRef, depth = 0): TypeRef | undefined {
	const name = type.symbol()?.name ?? "";
	if (name === "EventEmitter" || STREAMS.has(name)) {
		return type.property("emit") && type.property("listeners") ? type : undefined;
	}
	if (depth > 8) return undefined;
	for (const base of type.baseTypes()) {
		const found = emitterOf(base, depth + 1);
		if (found) return found;
	}
	return undefined;
}

/** The class whose object `this` is at a place. */
function ownerOfThis(at: Node) {
	for (let node: Node | undefined = at; node; node = outward(node)) {
		const { parent } = node;
		if (parent && (isClassDeclaration(parent) || isClassExpression(parent))) {
			if (hasModifier(node, SyntaxKind.StaticKeyword) || node.kind === SyntaxKind.ClassStaticBlockDeclaration)
				return undefined;
			return parent;
		}
		const isOwn = isFunctionNode(node) && node.kind !== SyntaxKind.ArrowFunction && !isMember(node);
		if (isOwn) return undefined;
	}
	return undefined;
}

function isMember(fn: Node): boolean {
	return fn.parent !== undefined && (isClassDeclaration(fn.parent) || isClassExpression(fn.parent));
}
