/**
 * `npm test`: sets up, builds, and runs every suite; the last line is `N passed, N failed, N skipped`.
 * `npm test -- --only cli,server` runs just these suites, `npm test -- --list` names them.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { setup } from "./setup.mjs";

setup();
// Only now is it certain that Node is new enough for these, and that the dependencies are there.
const { availableParallelism } = await import("node:os");
const { parseArgs } = await import("node:util");
const { default: pLimit } = await import("p-limit");
const { allSuites } = await import("./lib/suites.mjs");

const { values } = parseArgs({ options: { only: { type: "string" }, list: { type: "boolean" } } });
const suites = choose(allSuites(), values.only);
if (values.list) {
	console.log(suites.map((suite) => suite.name).join("\n"));
	process.exit(0);
}

const started = performance.now();
const total = { passed: 0, failed: 0, skipped: 0 };
const build = spawnSync(process.execPath, [fileURLToPath(new URL("build.mjs", import.meta.url))], {
	stdio: "inherit",
	cwd: path.dirname(path.dirname(fileURLToPath(import.meta.url))),
});
const built = build.status === 0;
tell("build", { passed: built ? 1 : 0, failed: built ? 0 : 1, skipped: 0, details: [] }, performance.now() - started);

// Two at once: most of the work is in the checker processes. Those with a window in them want the machine for themselves.
const limit = pLimit(Math.min(2, availableParallelism()));
await Promise.all(suites.filter((suite) => !suite.alone).map((suite) => limit(() => runSuite(suite))));
for (const suite of suites.filter((suite) => suite.alone)) await runSuite(suite);

const { passed, failed, skipped } = total;
console.log(`\nin ${Math.round((performance.now() - started) / 1000)} s`);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;

async function runSuite(suite) {
	const begin = performance.now();
	const result = await suite.run();
	if (result.passed + result.failed + result.skipped === 0) {
		result.failed = 1;
		result.details.push(`✖ ${suite.name}: the suite ran no tests`);
	}
	tell(suite.name, result, performance.now() - begin);
}

function tell(name, { passed, failed, skipped, details }, milliseconds) {
	total.passed += passed;
	total.failed += failed;
	total.skipped += skipped;
	const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
	console.log(
		`${failed > 0 ? "✖" : "✔"} ${name.padEnd(12)} ${passed} passed, ${failed} failed, ${skipped} skipped  ${seconds}`,
	);
	for (const line of details) console.log(line);
}

function choose(all, only) {
	if (only === undefined) return all;
	const names = only.split(",");
	const unknown = names.filter((name) => !all.some((suite) => suite.name === name));
	if (unknown.length > 0) {
		console.error(`test: no suite ${unknown.join(", ")}; there are ${all.map((suite) => suite.name).join(", ")}`);
		process.exit(2);
	}
	return all.filter((suite) => names.includes(suite.name));
}
