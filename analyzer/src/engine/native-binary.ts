/** Where the native TypeScript compiler is: beside the bundle in a packaged extension, otherwise in node_modules. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The native compiler is not there: an unsupported platform or an incomplete installation. */
export class NativeBinaryError extends Error {
	constructor(platform: string) {
		super(
			`The native TypeScript compiler for ${platform} was not found. Install with optional dependencies enabled, or use a package built for this platform.`,
		);
		this.name = "NativeBinaryError";
	}
}

/**
 * @returns absolute path of the executable
 * @throws NativeBinaryError when there is none for this platform
 */
export function locateNativeBinary(): string {
	const platform = `${process.platform}-${process.arch}`;
	const executable = process.platform === "win32" ? "tsc.exe" : "tsc";
	const beside = path.join(path.dirname(fileURLToPath(import.meta.url)), "native", platform, executable);
	if (existsSync(beside)) return beside;
	try {
		// The platform package is a dependency of `typescript`, so it is looked up from there: strict package managers
		// do not let it be seen from here.
		const typescript = createRequire(import.meta.url).resolve("typescript/package.json");
		const manifest = createRequire(typescript).resolve(`@typescript/typescript-${platform}/package.json`);
		const installed = path.join(path.dirname(manifest), "lib", executable);
		if (existsSync(installed)) return installed;
	} catch {
		// Falls through to the error that says what to do.
	}
	throw new NativeBinaryError(platform);
}
