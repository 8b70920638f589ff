/** How much a limiter lets run at once, for whoever looks at a call that hands it work. */
import {
	isIdentifier,
	isPropertyAccessExpression,
	isPropertyDeclaration,
	isVariableDeclaration,
	type Node,
	type SourceFile,
} from "../engine/ast.ts";
import type { ProjectView } from "../engine/project-view.ts";
import { limiterMade, useOf } from "../rules/shared/lists/limiter-objects.ts";
import { leafEndingAt } from "../syntax/mentions.ts";
import { LineIndex } from "../text/line-index.ts";

/** A limiter as it was made. */
export interface LimiterAt {
	/** As it is called where it is used, such as `this.queue`. */
	name: string;
	/** How many it lets run at once: a number, or the expression that gives it; absent where it is not told. */
	atOnce?: number | string;
	/** Absolute path of the file in which it is made. */
	file: string;
	/** Where it is made, from 1. */
	line: number;
}

/** @param offset in the name of a limiter, or of the method that takes work, where it is handed some */
export function limiterAt(root: SourceFile, offset: number, project: ProjectView): LimiterAt | undefined {
	for (const mention of mentionsAt(root, offset)) {
		const [symbol] = project.symbolsOf([isPropertyAccessExpression(mention) ? mention.name : mention]);
		const declared = symbol?.resolved().declarations[0]?.node();
		const initializer = declared && initializerOf(declared);
		const made = initializer && limiterMade(initializer);
		if (!declared || !made || typeof useOf(mention, made.kind) === "string") continue;
		const source = declared.getSourceFile();
		const atOnce = made.atOnce ?? made.concurrency?.getText(source);
		return {
			name: mention.getText(root),
			...(atOnce !== undefined && { atOnce }),
			file: source.fileName,
			line: new LineIndex(source.text).positionAt(declared.getStart(source)).line,
		};
	}
	return undefined;
}

function initializerOf(declared: Node): Node | undefined {
	return isVariableDeclaration(declared) || isPropertyDeclaration(declared) ? declared.initializer : undefined;
}

/** What may be the limiter: what a word means, or, where it is the name of a method, what that is called on. */
function mentionsAt(root: SourceFile, offset: number): Node[] {
	const start = offset - (/[\w$]*$/.exec(root.text.slice(Math.max(0, offset - LONGEST_WORD), offset))?.[0].length ?? 0);
	const end = start + (/^[\w$]*/.exec(root.text.slice(start, start + LONGEST_WORD))?.[0].length ?? 0);
	const word = leafEndingAt(root, start, end);
	if (!word || !isIdentifier(word)) return [];
	const { parent } = word;
	return isPropertyAccessExpression(parent) && parent.name === word ? [parent, parent.expression] : [word];
}

/** In UTF-16 code units; nobody hovers over a longer one to learn of a limiter. */
const LONGEST_WORD = 200;
