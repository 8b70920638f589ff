/** The setting `effects`: what users say their functions do, by package or file and dotted name. */
import path from "node:path";
import { fileAsWritten } from "../components/names.ts";
import {
	type DeclaredEffects,
	EFFECT_PART_PATTERN,
	EFFECTS_HELP,
	EFFECTS_PATTERN,
	type EffectTable,
	parseEffects,
} from "../facts/declared-effects.ts";
import type { JsonSchema } from "./validate.ts";

/** As it stands in a config file. */
export type EffectsSetting = Readonly<Record<string, string | readonly string[]>>;

/** `package#name`, `@scope/package#Class.method`, `./file.ts#name`, each with `*` in place of the last name. */
const KEY_PATTERN = "^(?:\\.{1,2}/[^#]+|@[^/#\\s]+/[^/#\\s]+|[^@./#\\s][^/#\\s]*)#(?:\\*|[^\\s#*]+?(?:\\.\\*)?)$";
const KEY_HELP =
	'a package or a path that begins with "./" or "../", then "#" and the name of what is exported, such as ' +
	'"some-package#Client.load", "./src/users.ts#loadUser" or "./src/users.ts#*"';

export const EFFECTS_SCHEMA: JsonSchema = {
	description:
		"What functions do, in place of what asynclint finds out: by `package#name` or `./path/of/file#name`, dotted names, `*` as the last one.",
	type: "object",
	propertyNames: { pattern: KEY_PATTERN, patternErrorMessage: `Expected ${KEY_HELP}` },
	additionalProperties: {
		anyOf: [
			{ type: "string", pattern: EFFECTS_PATTERN, patternErrorMessage: `Expected ${EFFECTS_HELP}` },
			{
				type: "array",
				minItems: 1,
				items: {
					type: "string",
					pattern: EFFECT_PART_PATTERN,
					patternErrorMessage: `Expected ${EFFECTS_HELP.replace('"pure", "unknown", or one or more of ', "")}`,
				},
			},
		],
	},
};

interface Entry {
	/** A package's name, or an absolute path without its extension. */
	readonly place: string;
	/** Without the `*`. */
	readonly name: string;
	readonly open: boolean;
	readonly effects: DeclaredEffects;
}

/**
 * @param layers the weakest first; what they say of the same function the last one decides
 * @returns undefined when none says anything
 */
export function effectTable(
	layers: readonly { readonly effects: EffectsSetting | undefined; readonly base: string }[],
): EffectTable | undefined {
	const entries = layers.flatMap(({ effects = {}, base }) =>
		Object.entries(effects).map((one) => entryOf(...one, base)),
	);
	if (entries.length === 0) return undefined;
	// The strongest first.
	entries.reverse();
	return {
		find(place, name) {
			const wanted = "package" in place ? place.package : comparable(place.file);
			const known = entries.filter((entry) => entry.place === wanted);
			const exact = known.find((entry) => !entry.open && entry.name === name);
			if (exact) return exact.effects;
			const open = known.filter((entry) => entry.open && (entry.name === "" || name.startsWith(`${entry.name}.`)));
			return open.sort((a, b) => b.name.length - a.name.length)[0]?.effects;
		},
	};
}

function entryOf(key: string, value: string | readonly string[], base: string): Entry {
	const hash = key.indexOf("#");
	const place = key.slice(0, hash);
	const name = key.slice(hash + 1);
	const open = name === "*" || name.endsWith(".*");
	// The schema has seen to it that this can be read.
	const effects = parseEffects(typeof value === "string" ? value : value.join(", ")) as DeclaredEffects;
	return {
		place: place.startsWith(".") ? comparable(path.resolve(base, place)) : place,
		name: open ? name.slice(0, -2) : name,
		open,
		effects,
	};
}

/** File systems may not care for case, and people leave extensions out. */
function comparable(file: string): string {
	return fileAsWritten(file)
		.replaceAll("\\", "/")
		.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, "")
		.toLowerCase();
}
