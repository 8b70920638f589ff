/** The shape of a rule. A rule is a pure function of (file, answers, options): it keeps no state between files. */
import type { Node, SyntaxKind } from "../engine/ast.ts";
import type { Edit } from "../facts/edit.ts";
import type { Brief, Confidence, FixSafety, Severity } from "../facts/finding.ts";
import type { Refused } from "../facts/refusals.ts";
import type { Inquiry } from "./inquiry.ts";
import type { RuleFile } from "./rule-file.ts";

/** JSON schema of one option, the single source of its type, docs row, setting and validation. */
export interface OptionSpec {
	/** One sentence, Markdown. */
	doc: string;
	/** A JSON schema (draft 7) fragment such as `{ type: "boolean" }`. */
	schema: Readonly<Record<string, unknown>>;
	default: unknown;
}

export interface RuleMeta {
	/** Kebab-case; names the pattern, never the remedy. */
	id: string;
	/** One sentence: what it reports. */
	summary: string;
	category: "lost-promises" | "sequential-work" | "concurrency" | "errors" | "races" | "blocking" | "redundancy";
	defaultSeverity: Severity | "off";
	/** Presets beside `strict`, which holds every rule. */
	presets: readonly ("minimal" | "recommended")[];
	fixes: "none" | "sometimes" | "always";
	/** Findings carry a confidence that `--min-confidence` filters. */
	graded?: boolean;
	/** The version that first had it. */
	since: string;
	/** Names of equivalent rules elsewhere, such as `@typescript-eslint/no-floating-promises`; their disable comments are honoured. */
	sameAs: readonly string[];
	/**
	 * Ids of less specific rules: what they report about the very expression that this rule reports is left out, so that
	 * one defect is reported once.
	 */
	speaksFor?: readonly string[];
	options: Readonly<Record<string, OptionSpec>>;
}

/** A fix as a rule writes it: edits in the file being checked. */
export interface FixDraft {
	id: string;
	title: string;
	safety: Exclude<FixSafety, "setting">;
	/** What is different afterwards beside what the title says: see `Fix.changes`. */
	changes?: string;
	/** Editors are to offer it before others, a safe one included. */
	isPreferred?: boolean;
	/** Offsets into the checked file's text. */
	edits: readonly Edit[];
}

/** A fix that leaves the code alone and adds to a list among the rule's options, in the config file that holds for the file. */
export interface SettingDraft {
	id: string;
	title: string;
	/** The option that holds the list. */
	option: string;
	/** What is added. An absolute `path` in it becomes relative to the config file's folder. */
	entry: Readonly<Record<string, unknown>>;
}

/** A place: a node (without its leading comments) or a span of offsets in the checked file. */
export type Place = Node | { start: number; end: number };

/** Awaits that follow each other in one function: see `AwaitRow`. One object for all that is said of a row. */
export interface RowDraft {
	readonly scope: Place;
	readonly awaits: readonly { readonly at: Place; readonly name: string }[];
}

export interface Report {
	at: Place;
	/** The expression that the defect is about, for `speaksFor`; `at` when absent. */
	about?: Place;
	message: string;
	notes?: readonly string[];
	brief?: Brief;
	related?: readonly { at: Place; message: string; brief?: string }[];
	confidence?: Confidence;
	/** The finding has no higher severity than this, whatever is set for its rule. */
	severityAtMost?: Severity;
	/** What `--refusals` says in its place where findings of its confidence are not shown. */
	otherwise?: Refused;
	fixes?: readonly FixDraft[];
	/** Offered after all fixes. */
	setting?: SettingDraft;
	/** The row of awaits that the report is about a part of, and the indexes of those that could be one round trip. */
	row?: RowDraft;
	together?: readonly number[];
}

export interface RefusalDraft extends Refused {
	readonly at: Place;
	readonly row?: RowDraft;
}

export interface RuleContext<Options> {
	readonly file: RuleFile;
	readonly options: Options;
	report(report: Report): void;
	/** Records a group that was considered and left alone, for `--refusals`. */
	refuse(refusal: RefusalDraft): void;
}

export interface Rule<Options = Record<string, unknown>> {
	readonly meta: RuleMeta;
	/** Kinds of nodes that are handed to `check`; one linear scan of the file serves all rules. */
	readonly kinds: readonly SyntaxKind[];
	/**
	 * A look at the text from `start` (white space and comments come first) to `end`, before a node is made of it: of a kind
	 * that all rules sift, only the nodes that one of them lets pass are made. For kinds of which every file is full.
	 */
	sift?(text: string, start: number, end: number): boolean;
	/** A cheap look at syntax before `check` begins; absent means every node of the kinds is checked. */
	nominate?(node: Node, options: Options): boolean;
	/** Judges one node. Questions about types are yielded (see `ask/inquiry.ts`), so that the file's are asked together. */
	check(node: Node, context: RuleContext<Options>): Inquiry<void>;
}
