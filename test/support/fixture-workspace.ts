/** Writes fixtures into a temporary workspace, with the configuration that they ask for. */

import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Fixture, repositoryRoot } from "./fixture.ts";

/** Without dots: a folder called `a.test.ts` would not be looked at like any other. */
export function folderName(fixture: Fixture): string {
	return fixture.id.replaceAll(".", "-");
}

export function writeFile(file: string, text: string): void {
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, text);
}

/** Writes the fixtures' own texts into a workspace that {@link writeWorkspace} prepared; returns their absolute paths. */
export function writeOriginals(root: string, fixtures: readonly Fixture[]): string[] {
	return fixtures.flatMap((fixture) =>
		fixture.files.map(({ name, text }) => {
			const file = path.join(root, folderName(fixture), "original", name);
			writeFile(file, text);
			return file;
		}),
	);
}

/** The configuration of a workspace for fixtures; returns its tsconfig files. */
export function writeWorkspace(root: string, fixtures: readonly Fixture[], ruleIds: readonly string[]): string[] {
	const compilerOptions = {
		target: "es2023",
		lib: ["es2023", "esnext.disposable", "dom", "dom.iterable", "dom.asynciterable"],
		module: "esnext",
		moduleResolution: "bundler",
		moduleDetection: "force",
		types: ["node"],
		jsx: "preserve",
		allowJs: true,
		allowImportingTsExtensions: true,
		strict: true,
		noEmit: true,
		skipLibCheck: true,
	};
	symlinkSync(path.join(repositoryRoot, "node_modules"), path.join(root, "node_modules"), "junction");
	writeFile(path.join(root, "package.json"), JSON.stringify({ name: "fixtures", type: "module" }));
	// A project without any file would be an error: all fixtures may have options of their own.
	writeFile(path.join(root, "index.ts"), "export {};\n");
	const separate = fixtures.filter((fixture) => fixture.compilerOptions !== undefined);
	const main = path.join(root, "tsconfig.json");
	writeFile(main, JSON.stringify({ compilerOptions, exclude: ["node_modules", ...separate.map(folderName)] }));
	for (const fixture of fixtures) {
		writeFile(path.join(root, folderName(fixture), "asynclint.json"), configOf(fixture, ruleIds));
	}
	return [
		main,
		...separate.map((fixture) => {
			const config = path.join(root, folderName(fixture), "tsconfig.json");
			writeFile(config, JSON.stringify({ compilerOptions: { ...compilerOptions, ...fixture.compilerOptions } }));
			return config;
		}),
	];
}

export function configOf(fixture: Fixture, ruleIds: readonly string[]): string {
	const others = fixture.rules.size === 0 ? "warning" : "off";
	const rules: Record<string, unknown> = Object.fromEntries(ruleIds.map((id) => [id, others]));
	for (const [id, options] of fixture.rules) {
		// A rule without options takes none in the config either.
		rules[id] = Object.keys(options).length > 0 ? ["warning", options] : "warning";
	}
	return JSON.stringify({ rules });
}
