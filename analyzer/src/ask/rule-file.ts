import type { Node, SourceFile } from "../engine/ast.ts";
import type { TypeService } from "../engine/engine.ts";
import type { EffectTable } from "../facts/declared-effects.ts";
import type { EffectCounts } from "./counts.ts";

/** The file that a rule looks at, and the services that come with it. */
export interface RuleFile {
	/** Absolute path. */
	readonly fileName: string;
	readonly text: string;
	readonly root: SourceFile;
	/** Answers about types that need no node: memoised per type, so they may be asked one by one. */
	readonly types: TypeService;
	/** What the settings say that functions do; `undefined` when they say nothing. */
	readonly effects: EffectTable | undefined;
	/** How many columns the formatter's settings allow a line; `undefined` when none tell for certain. Reads files. */
	readonly lineWidth: number | undefined;
	/** Added to while effects are looked for. */
	readonly counts: EffectCounts;
	/** Entries of allow-lists that let something be left alone: added to. */
	readonly allowing: Set<object>;
	/** The offset at which a node begins, without its leading white space and comments. */
	startOf(node: Node): number;
	/** The node's text without leading white space and comments. */
	textOf(node: Node): string;
	/** Source files of the same project by path, for looking into callees. `undefined` when not in the program. */
	sourceFile(path: string): SourceFile | undefined;
	/** Whether the file's package, or one around it, lists a package as dependency in its package.json. */
	dependsOn(packageName: string): boolean;
	/** Whether the file belongs to a package that others install, whose callers are therefore not known. */
	isPublished(): boolean;
	/** A file's path below the root of its project, with forward slashes and one in front: what to look at folders' names in. */
	pathInProject(path: string): string;
}
