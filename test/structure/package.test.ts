/** What packaging the extension makes sure of: the right compiler inside, a page whose links lead somewhere. */
import assert from "node:assert/strict";
import { openSync, readSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { repositoryRoot } from "../support/fixture.ts";

interface Manifest {
	version: string;
	repository?: string | { url: string };
}

async function library<T>(name: string): Promise<T> {
	return (await import(pathToFileURL(path.join(repositoryRoot, "scripts/lib/package", name)).href)) as T;
}

describe("the platform of a program", () => {
	/** A header with 4 bytes at the start and a number somewhere. */
	function header(magic: string, machine: number, at: number, bytes: 2 | 4): Buffer {
		const start = Buffer.alloc(128);
		start.write(magic, "latin1");
		if (bytes === 2) start.writeUInt16LE(machine, at);
		else start.writeUInt32LE(machine, at);
		return start;
	}
	const pe = (machine: number): Buffer => {
		const start = header("MZ", 0x40, 0x3c, 4);
		start.write("PE\0\0", 0x40, "latin1");
		start.writeUInt16LE(machine, 0x44);
		return start;
	};
	const cases: [string | undefined, Buffer][] = [
		["linux-x64", header("\x7fELF", 0x3e, 0x12, 2)],
		["linux-arm64", header("\x7fELF", 0xb7, 0x12, 2)],
		["linux-arm", header("\x7fELF", 0x28, 0x12, 2)],
		["darwin-arm64", header("\xcf\xfa\xed\xfe", 0x0100000c, 4, 4)],
		["darwin-x64", header("\xcf\xfa\xed\xfe", 0x01000007, 4, 4)],
		["win32-x64", pe(0x8664)],
		["win32-arm64", pe(0xaa64)],
		[undefined, Buffer.from("#!/bin/sh\n".padEnd(128))],
		[undefined, header("\x7fELF", 0x08, 0x12, 2)],
		[undefined, header("MZ", 0xffff, 0x3c, 4)],
		[undefined, Buffer.alloc(3)],
	];

	it("is what its first bytes say", async () => {
		const { platformOfBinary } = await library<{ platformOfBinary(start: Buffer): string | undefined }>("binary.mjs");
		for (const [platform, start] of cases) assert.equal(platformOfBinary(start), platform);
	});

	it("is this machine's for the compiler that is installed here", async () => {
		const { platformOfBinary } = await library<{ platformOfBinary(start: Buffer): string | undefined }>("binary.mjs");
		const here = `${process.platform}-${process.arch}`;
		const typescript = createRequire(createRequire(import.meta.url).resolve("typescript/package.json"));
		const folder = path.dirname(typescript.resolve(`@typescript/typescript-${here}/package.json`));
		const start = Buffer.alloc(4096);
		readSync(openSync(path.join(folder, "lib", process.platform === "win32" ? "tsc.exe" : "tsc"), "r"), start);
		assert.equal(platformOfBinary(start), here);
	});
});

describe("the page in stores", () => {
	const README = "![Fix](media/fix.png) [Rules](docs/rules/README.md#a), [here](#here), [Node](https://nodejs.org)\n";

	it("leads to the files of its version", async () => {
		const { storePage } = await library<{ storePage(readme: string, manifest: Manifest): string }>("page.mjs");
		const page =
			"![Fix](https://example.org/a/raw/v1.2.3/media/fix.png) [Rules](https://example.org/a/blob/v1.2.3/docs/rules/README.md#a), [here](#here), [Node](https://nodejs.org)\n";
		for (const repository of ["https://example.org/a", { url: "git+https://example.org/a.git" }])
			assert.equal(storePage(README, { version: "1.2.3", repository }), page);
	});

	it("leads nowhere where no repository is named", async () => {
		const { storePage } = await library<{ storePage(readme: string, manifest: Manifest): string }>("page.mjs");
		assert.equal(storePage(README, { version: "1.2.3" }), " Rules, [here](#here), [Node](https://nodejs.org)\n");
	});
});
