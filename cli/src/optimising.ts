/** How early V8 compiles functions with its optimising compiler, which runs on threads of its own and costs CPU there. */
import { setFlagsFromString } from "node:v8";

/**
 * What a function has to run before, in bytes of bytecode. V8's own figure is for programs that stay: of a run that ends
 * after seconds, a fifth of all CPU went into functions that hardly ran again. Longer runs come to this as well.
 */
const BUDGET = 1_000_000;

/** V8's major versions that are known to have the flag; another one would complain of it. */
const KNOWN = /^1[123]\./;

/** For a run that ends. To be called before anything runs for long. */
export function optimiseLate(): void {
	if (KNOWN.test(process.versions.v8)) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
