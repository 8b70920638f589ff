/** Functions that look after the promises of their callbacks, although their types say nothing of it. */
import type { RuleFile } from "../../../ask/rule-file.ts";
import { packs, type Specifier } from "../../../packs/index.ts";

/** Those that the named packs know of, as far as the file's package uses what they need. */
export function lookingAfterCallbacks(names: readonly string[], file: RuleFile): Specifier[] {
	return names
		.flatMap((name) => packs[name] ?? [])
		.filter(({ callbacks, users }) => callbacks && (!users || users.some((name) => file.dependsOn(name))))
		.flatMap(({ callbacks }) => callbacks ?? []);
}
