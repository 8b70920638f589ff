/**
 * What a package exports, as its types say: for whoever writes down what its functions do. A program of its own, `node
 * exports.mjs FOLDER NAME`, that prints JSON: the checker's interface is not stable, and what it has to say on standard
 * error is not for whoever makes a new file.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { API, SignatureKind, SymbolFlags } from "typescript/unstable/sync";

const [folder = "", name = ""] = process.argv.slice(2);
console.log(JSON.stringify(exportsOf(folder, name)));

/**
 * @param {string} folder where the package is installed, or below that
 * @param {string} name
 * @returns {{ key: string, from: string }[]} for each that can be called or constructed, the key that an entry
 * has to have and the package that declares it; empty when the package has no types
 */
function exportsOf(folder, name) {
	const temporary = mkdtempSync(path.join(folder, ".exports-"));
	const config = path.join(temporary, "tsconfig.json");
	const file = path.join(temporary, "index.ts");
	const compilerOptions = { module: "esnext", moduleResolution: "bundler", lib: ["esnext", "dom"], skipLibCheck: true };
	writeFileSync(config, JSON.stringify({ compilerOptions, files: ["index.ts"] }));
	writeFileSync(file, `import * as all from "${name}";\nexport { all };\n`);
	const api = new API();
	try {
		const { checker } = api.updateSnapshot({ openProjects: [config] }).getProject(config);
		const original = (symbol) => (symbol.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
		const entriesOf = (exported) => {
			const symbol = original(exported);
			const type = checker.getTypeOfSymbol(symbol);
			if (!type) return [];
			const from = packageOf(symbol) ?? name;
			const has = (kind) => checker.getSignaturesOfType(type, kind).length > 0;
			return [
				...(has(SignatureKind.Call) ? [{ key: keyOf(symbol), from }] : []),
				...(has(SignatureKind.Construct) ? [{ key: `new ${keyOf(symbol)}`, from }] : []),
			];
		};
		const alias = checker.getSymbolAtPosition(file, "import * as ".length);
		const module = alias && original(alias);
		if (!module || checker.isUnknownSymbol(module)) return [];
		const found = checker.getExportsOfModule(module).flatMap(entriesOf);
		if (found.length > 0) return found;
		// `export =`: a function or an object, whose members are what is called.
		const type = checker.getTypeOfSymbol(module);
		return [...entriesOf(module), ...(type ? checker.getPropertiesOfType(type).flatMap(entriesOf) : [])];
	} finally {
		api.close();
		rmSync(temporary, { recursive: true });
	}
}

/** The name under which knowledge is looked up: dotted, from what declares it. */
function keyOf(symbol) {
	const names = [symbol.name];
	for (let owner = symbol.getParent(); owner && !/^(?:"|__)/.test(owner.name); owner = owner.getParent()) {
		names.unshift(owner.name);
	}
	return names.join(".");
}

/** The package that a symbol is declared in, without `@types/`. */
function packageOf({ declarations }) {
	const [, name] = /.*\/node_modules\/(?:@types\/)?((?:@[^/]+\/)?[^/]+)\//.exec(declarations[0]?.path ?? "") ?? [];
	return name?.replace(/^(\w[^@]*)__/, "@$1/");
}
