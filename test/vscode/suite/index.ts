/**
 * The suite's entry point inside VS Code's extension host, under desktop VS Code and the web host alike. It may use
 * VS Code's API and, where the host offers the bridge of ui.ts, keys and clicks; nothing of the extension's inside.
 */
import fs from "node:fs";

export async function run(): Promise<void> {
	const { default: Mocha } = await import("mocha");
	const grep = process.env["ASYNCLINT_TEST_GREP"];
	// A window takes its focus and its time where it likes: a test that fails once is tried again, and that is told.
	const mocha = new Mocha({
		ui: "bdd",
		color: false,
		timeout: 60_000,
		retries: 1,
		...(grep !== undefined && { grep }),
	});
	// Gives the suites `describe` and `it`; mocha does it by itself for files that it loads.
	mocha.suite.emit("pre-require", globalThis, "", mocha);
	const suites = process.env["ASYNCLINT_SUITE"];
	if (suites === "restricted") await import("./restricted.ts");
	else if (suites === "pictures") await import("./pictures.ts");
	else await importAll();

	const failures = await new Promise<number>((resolve) => {
		const runner = mocha.run(resolve);
		runner.on("retry", (test, error) => console.log(`tried again: ${test.fullTitle()}: ${error.message}`));
		runner.on("end", () => {
			const { ASYNCLINT_SUITE_STATS: file } = process.env;
			if (file !== undefined) fs.writeFileSync(file, JSON.stringify(runner.stats));
		});
	});
	if (failures > 0) throw new Error(`${failures} failed`);
}

/** The suites that one window of a trusted workspace runs. */
async function importAll(): Promise<void> {
	await import("./activation.ts");
	await import("./editing.ts");
	await import("./fix-all.ts");
	await import("./gathering.ts");
	await import("./settings.ts");
	await import("./workspace.ts");
	await import("./rule-docs.ts");
	await import("./waterfall.ts");
	await import("./server.ts");
	await import("./first-minutes.ts");
}
