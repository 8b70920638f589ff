/**
 * `npm run oracle`: executes rewrites of many random programs, or of a folder, beside their originals. Everything after
 * `--` goes to `test/oracle/run.ts`; see `docs/oracle.md`.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const script = (path) => fileURLToPath(new URL(path, import.meta.url));

const build = spawnSync(process.execPath, [script("build.mjs"), "--types-only"], { stdio: "inherit" });
if (build.status !== 0) process.exit(2);
const { status } = spawnSync(process.execPath, [script("../out/test/oracle/run.js"), ...process.argv.slice(2)], {
	stdio: "inherit",
});
process.exitCode = status ?? 2;
