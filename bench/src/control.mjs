/**
 * Proves the CPU measurement: a program starts a second one that burns a known amount of CPU time, kills it without
 * waiting, and exits. The same is measured a second time by `/usr/bin/time`, where it is there, which loses that part.
 */

import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { measure } from "./measure.mjs";
import { resultsFolder } from "./paths.mjs";

const seconds = 1.5;

/** Burns CPU, says so, then waits to be killed. */
const burner = `
while (true) {
	const { user, system } = process.cpuUsage();
	if (user + system >= ${seconds * 1e6}) break;
}
process.stdout.write("done");
setInterval(() => {}, 1000);
`;
const parent = `
const child = require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(burner)}], {
	stdio: ["ignore", "pipe", "inherit"],
});
child.stdout.once("data", () => {
	child.kill("SIGKILL");
	process.exit(0);
});
`;

mkdirSync(resultsFolder, { recursive: true });
const output = path.join(resultsFolder, "control");
const command = { cwd: resultsFolder, output };
const idle = await measure({ ...command, file: process.execPath, args: ["-e", "0"] });
const measured = await measure({ ...command, file: process.execPath, args: ["-e", parent] });
console.log(`burnt by a grandchild that is killed and never waited for: ${seconds.toFixed(2)} s and over`);
console.log(`an empty Node.js program: ${idle.cpu.toFixed(2)} s`);
console.log(`measured here: ${measured.cpu.toFixed(2)} s (that and one more start of Node.js)`);
const timeFile = `${output}.time`;
const time = spawnSync("/usr/bin/time", ["-f", "%U %S", "-o", timeFile, process.execPath, "-e", parent]);
if (time.error === undefined) {
	const [user, system] = readFileSync(timeFile, "utf8").trim().split(" ").map(Number);
	console.log(`measured by /usr/bin/time: ${(user + system).toFixed(2)} s`);
}
if (measured.cpu < seconds || measured.cpu > seconds + 4 * idle.cpu + 0.2) {
	console.error("The measurement is off.");
	process.exitCode = 1;
}
