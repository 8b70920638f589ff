/** Workspaces of several projects. */

export const LOST = `async function go(): Promise<void> {
	throw new Error("no");
}
export function f(given: any): void {
	go();
	given.run();
}
`;
export const json = (value: object | string): string => JSON.stringify(value);
export const project = (more: object = {}): string =>
	json({ compilerOptions: { strict: true, target: "es2022", types: [] }, ...more });

/** All that a plan can hold: projects of each size, components, strays, what is broken, what is ignored. */
export const mixed: Readonly<Record<string, string>> = {
	"tsconfig.json": project({ files: [], references: [{ path: "a" }] }),
	"a/tsconfig.json": project(),
	...Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`a/f${index}.ts`, LOST])),
	"b/tsconfig.json": project({ exclude: ["stray.ts", "imported.ts"] }),
	"b/main.ts": `import { f } from "./imported";\nf(1);\n${LOST.replace("f(", "g(")}`,
	"b/imported.ts": LOST,
	"b/stray.ts": LOST,
	"c/tsconfig.json": project({ compilerOptions: { strict: "perhaps" } }),
	"c/main.ts": LOST,
	"d/tsconfig.json": project({ extends: "./tsconfig.json" }),
	"d/main.ts": LOST,
	"e/tsconfig.json": project(),
	"e/Main.vue": `<script setup lang="ts">\n${LOST.replace("export ", "")}f(1);\n</script>\n`,
	"e/Ignored.vue": '<script lang="ts">\nexport default {};\n</script>\n',
	"e/old.ts": LOST,
	"g/package.json": json({ devDependencies: { typescript: "4.9.5" } }),
	"g/tsconfig.json": json({}),
	"g/main.ts": LOST,
	"ignored/tsconfig.json": project({ compilerOptions: { target: "es1" } }),
	"ignored/main.ts": LOST,
	"asynclint.json": json({ ignore: ["ignored/**", "e/Ignored.vue"] }),
};
