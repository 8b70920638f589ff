/**
 * `npm start`: sets up, builds, and checks the showcase. `npm start -- PATH… [OPTIONS]` runs the command line with
 * these arguments in the folder it was called from, and ends with its exit code.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { setup } from "./setup.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const showcase = path.join("test-fixtures", "workspaces", "showcase");
const asked = process.argv.slice(2);

setup();
const build = spawnSync(process.execPath, [path.join(root, "scripts", "build.mjs")], { stdio: ["ignore", 2, 2] });
if (build.status !== 0) process.exit(1);

const cli = path.join(root, "dist", "cli.js");
if (asked.length > 0) {
	const { status } = spawnSync(process.execPath, [cli, ...asked], {
		// npm runs scripts in the package's folder and keeps the caller's in INIT_CWD.
		cwd: process.env.INIT_CWD ?? process.cwd(),
		stdio: "inherit",
	});
	process.exit(status ?? 2);
}

console.error(`\nThe showcase, ${showcase} (npm start -- PATH checks something else):\n`);
const { status } = spawnSync(process.execPath, [cli, showcase], { cwd: root, stdio: "inherit" });
// Exit code 1 means findings, which the showcase is there for; only 2 says that the tool itself failed.
process.exit(status === 0 || status === 1 ? 0 : (status ?? 2));
