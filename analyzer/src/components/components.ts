/**
 * Components as the checker sees them: each module of a component is a file for the checker alone, with the component's
 * text as far as it is code. Everyone else names the component; names are translated here, and offsets are the same.
 */
import { readFileSync } from "node:fs";
import { type Coverage, coverageOfFile } from "../facts/coverage.ts";
import type { FileResult, Finding, Fix, TextEdit } from "../facts/finding.ts";
import type { Waterfall } from "../facts/waterfall.ts";
import { type Module, modulesIn } from "./blocks.ts";
import { fileAsWritten, frameworkOf, isComponent, nameForChecker } from "./names.ts";
import { isWithin, textForChecker } from "./text.ts";

/** What takes the files that do not exist. */
export interface ModuleReader {
	make(file: string, text: string): void;
	/** Says that there will be some, so that a process that starts is prepared. */
	expectReplacements(): void;
}

/** A component's module. */
export interface CheckedModule extends Module {
	/** The file that the checker knows it by. */
	readonly file: string;
	/** The same by the language that it is written in. */
	readonly fileName: string;
	/** Length of the text that the checker has. */
	readonly length: number;
}

interface Component {
	modules: readonly CheckedModule[];
	/** Whether a program takes JavaScript as such, or as TypeScript. */
	readonly allowJs: boolean;
}

/** What stands in a module that is no more. */
const NOTHING = "export {};\n";

export class Components {
	private readonly reader: ModuleReader;
	private readonly unsaved = new Map<string, string>();
	private readonly open = new Map<string, Component>();

	constructor(reader: ModuleReader) {
		this.reader = reader;
	}

	/**
	 * The modules of a component, which the checker has from now on.
	 * @param file absolute path
	 * @param allowJs whether the program that it is part of takes JavaScript
	 */
	modulesOf(file: string, allowJs: boolean): readonly CheckedModule[] {
		const component = this.open.get(file);
		return component?.allowJs === allowJs ? component.modules : this.read(file, allowJs);
	}

	/** Files that stand for these in a program: the modules of components, and other files themselves. */
	filesForChecker(files: readonly string[], allowJs: boolean): string[] {
		return files.flatMap((file) => (isComponent(file) ? this.modulesOf(file, allowJs).map((one) => one.file) : [file]));
	}

	/** Sets a component's unsaved text, or takes it back. */
	setText(file: string, text: string | undefined): void {
		if (text === undefined) this.unsaved.delete(file);
		else this.unsaved.set(file, text);
		this.refresh(file);
	}

	/** What is on disk has changed, or is no more. */
	refresh(file: string): void {
		const component = this.open.get(file);
		if (component) this.read(file, component.allowJs);
	}

	private read(file: string, allowJs: boolean): readonly CheckedModule[] {
		this.reader.expectReplacements();
		const text = this.unsaved.get(file) ?? textOf(file);
		const modules = modulesIn(text, frameworkOf(file)).map((module, index): CheckedModule => {
			const checked = textForChecker(text, module);
			const name = (extension: string) => nameForChecker(file, index, module.awaits ? `m${extension}` : extension);
			const known = name(allowJs ? module.language : module.language.replace("j", "t"));
			this.reader.make(known, checked);
			return { ...module, file: known, fileName: name(module.language), length: checked.length };
		});
		const kept = new Set(modules.map((module) => module.file));
		for (const former of this.open.get(file)?.modules ?? []) {
			if (!kept.has(former.file)) this.reader.make(former.file, NOTHING);
		}
		this.open.set(file, { modules, allowJs });
		return modules;
	}

	/** Whether there are any in a program. */
	get any(): boolean {
		return this.open.size > 0;
	}

	/**
	 * The module that has an offset in its code, and where its first line begins.
	 * @param file absolute path of a component that is part of a program
	 */
	scriptAt(file: string, allowJs: boolean, offset: number): { file: string; top: number } | undefined {
		const modules = this.modulesOf(file, allowJs);
		const module = modules.find(({ blocks }) => isWithin(blocks, offset, offset));
		const block = module?.blocks[0];
		if (!module || !block) return undefined;
		const text = (this.unsaved.get(file) ?? textOf(file)).slice(block.start, block.end);
		return { file: module.file, top: block.start + (/^[ \t]*(?:\r\n|\r|\n)/.exec(text)?.[0].length ?? 0) };
	}

	/** Edits of one component's script; undefined where one reaches beyond it. */
	editsAsWritten(list: readonly TextEdit[] | undefined): TextEdit[] | undefined {
		const edits = list?.map((edit) => this.editAsWritten(edit));
		return edits?.every((edit) => edit !== undefined) ? edits : undefined;
	}

	/** Results of modules as those of components: neighbours that are about the same file are put together. */
	*resultsAsWritten(results: Iterable<FileResult>): Generator<FileResult, void, void> {
		let last: FileResult | undefined;
		for (const module of results) {
			const result = this.asWritten(module);
			if (last?.file === result.file) {
				last.findings.push(...result.findings);
				last.refused.push(...result.refused);
				last.problems.push(...result.problems);
				if (result.coverage) last.coverage = coverageOfFile([last.coverage, result.coverage]);
				continue;
			}
			if (last) yield last;
			last = result;
		}
		if (last) yield last;
	}

	/** A waterfall in which every file is one that people know. */
	waterfallAsWritten(found: Waterfall): Waterfall {
		const place = <T extends { file: string }>(at: T): T => ({ ...at, file: fileAsWritten(at.file) });
		const bars = found.bars.map((bar) => ({ ...place(bar), ...(bar.callee && { callee: place(bar.callee) }) }));
		return { ...place(found), bars };
	}

	/** A result in which every file is one that people know, and that changes nothing of a component but its scripts. */
	private asWritten(result: FileResult): FileResult {
		const place = <T extends { file: string }>(at: T): T => ({ ...at, file: fileAsWritten(at.file) });
		const { coverage } = result;
		return {
			...place(result),
			...(coverage && { coverage: coverageAsWritten(coverage) }),
			findings: result.findings
				.filter((finding) => this.isWritten(finding))
				.map((finding): Finding => {
					const fixes = finding.fixes.flatMap((fix) => this.fixAsWritten(fix) ?? []);
					return { ...place(finding), related: finding.related.map(place), fixes };
				}),
			refused: result.refused.map(place),
			problems: result.problems.map((problem) =>
				problem.file === undefined ? problem : { ...problem, file: fileAsWritten(problem.file) },
			),
		};
	}

	/** Whether a finding is about the component's own code, and not about what stands behind it for the checker. */
	private isWritten({ file, start, end }: Finding): boolean {
		const module = this.moduleOf(file);
		return !module || isWithin(module.blocks, start.offset, end.offset);
	}

	private moduleOf(file: string): CheckedModule | undefined {
		const modules = this.open.get(fileAsWritten(file))?.modules;
		return modules?.find((one) => one.fileName === file || one.file === file);
	}

	private fixAsWritten(fix: Fix): Fix | undefined {
		const edits = this.editsAsWritten(fix.edits);
		return edits && { ...fix, edits };
	}

	/** @returns undefined for one that reaches beyond the scripts */
	private editAsWritten(edit: TextEdit): TextEdit | undefined {
		const file = fileAsWritten(edit.file);
		if (file === edit.file) return edit;
		const module = this.moduleOf(edit.file);
		if (!module) return undefined;
		const { blocks, length } = module;
		// What is added at the end goes to that of the script. With two of them, not everything in one is seen by the other.
		const [only] = blocks;
		if (edit.start === length && only && blocks.length === 1) return { ...edit, file, start: only.end, end: only.end };
		return isWithin(blocks, edit.start, edit.end) ? { ...edit, file } : undefined;
	}
}

function coverageAsWritten(coverage: Coverage): Coverage {
	const causes = coverage.causes.map((cause) =>
		cause.file === undefined ? cause : { ...cause, file: fileAsWritten(cause.file) },
	);
	return { ...coverage, causes };
}

function textOf(file: string): string {
	try {
		return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
	} catch {
		// One that has just gone away has no code.
		return "";
	}
}
