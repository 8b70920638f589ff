/** The generated parts of the documentation: rule headers and tables. */

const FIXES = {
	none: "None.",
	sometimes: "For some findings.",
	always: "For every finding.",
};

export function presetsOf(rule) {
	return [...["minimal", "recommended"].filter((preset) => rule.presets.includes(preset)), "strict"];
}

function severityOf(rule) {
	return rule.defaultSeverity === "off" ? "warning, once it is switched on" : rule.defaultSeverity;
}

export function ruleHeader(rule) {
	const rows = [
		["Severity", severityOf(rule)],
		["Presets", presetsOf(rule).join(", ")],
		["Fixes", FIXES[rule.fixes]],
		...(rule.graded ? [["Confidence", "Each finding has a grade: A, B or C."]] : []),
		...(rule.sameAs.length > 0 ? [["Elsewhere", rule.sameAs.map(code).join(", ")]] : []),
		...(rule.speaksFor?.length > 0 ? [["Speaks for", rule.speaksFor.map((id) => `[${id}](${id}.md)`).join(", ")]] : []),
		["Since", rule.since],
	];
	return `**${rule.summary}**\n\n${table(["", ""], rows)}`;
}

export function optionsTable(rule) {
	const rows = Object.entries(rule.options).map(([name, option]) => [
		code(name),
		typeOf(option.schema),
		defaultOf(option.schema, option.default),
		option.doc,
	]);
	return table(["Option", "Type", "Default", "Meaning"], rows);
}

export function rulesTable(rules) {
	const rows = rules.map((rule) => [
		`[${rule.id}](${rule.id}.md)`,
		rule.summary,
		rule.defaultSeverity,
		presetsOf(rule).join(", "),
		rule.fixes,
	]);
	return table(["Rule", "What it reports", "Severity", "Presets", "Fixes"], rows);
}

export function precedenceTable(rules) {
	const link = (id) => `[${id}](${id}.md)`;
	const rows = rules
		.filter((rule) => rule.speaksFor?.length > 0)
		.map((rule) => [link(rule.id), rule.speaksFor.map(link).join(", ")]);
	return table(["Rule", "Speaks for"], rows);
}

/** @param refusals the conditions of gathering, by name */
export function refusalsTable(refusals) {
	const rows = Object.values(refusals).map(({ code: id, holds }) => [id, holds]);
	return table(["Code", "What has to hold"], rows);
}

/** @param schema the configuration's JSON schema */
export function keysTable(schema) {
	const rows = Object.entries(schema.properties).map(([name, property]) => {
		const full = property.$ref ? schema.definitions[property.$ref.split("/").at(-1)] : property;
		return [
			code(name),
			typeOf(full),
			full.default === undefined ? "" : code(JSON.stringify(full.default)),
			full.description,
		];
	});
	return table(["Key", "Type", "Default", "Meaning"], rows);
}

/** @param rows the rows of analyzer/src/projects/compat/table.ts */
export function compatTable(rows) {
	return table(
		["Option", "Before", "What older versions mean"],
		rows.map(({ option, until, why, source }) => [`[${code(option)}](${source})`, until, why]),
	);
}

/** What a pack's parts say of the names in them. */
const PARTS = {
	calls: "",
	types: "promises of type ",
	properties: "the promises in ",
	forwards: "as good as what it is given: ",
	answers: "as good as a function that it is given: ",
	keeps: "where the `error`, `isError`, `status` or `failureReason` beside it is shown: ",
	callbacks: "looks after its callbacks: ",
	harmless: "never throws: ",
};

/** The same of those that hold where an option is given. */
const OPTION_PARTS = {
	quiet: (option) => `with ${code(`${option}: false`)}: `,
	heard: (option) => `where ${code(option)} is given: `,
	shows: (option) => `a promise that is handed, with ${code(option)}, to `,
};

/** @param packs the packs of analyzer/src/packs/index.ts, by name */
export function packsTable(packs) {
	const rows = Object.entries(packs)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, pack]) => {
			const parts = Object.entries(PARTS).filter(([part]) => pack[part]?.length > 0);
			const byOption = Object.entries(OPTION_PARTS).filter(([part]) => pack[part]);
			const specifiers = [...parts.flatMap(([part]) => pack[part]), ...byOption.flatMap(([part]) => pack[part].calls)];
			const homes = [...new Set(specifiers.map(({ from, package: home, path }) => home ?? path ?? from))];
			const covered = [
				...parts.map(([part, words]) => `${words}${namesIn(pack[part]).map(code).join(", ")}`),
				...byOption.map(([part, words]) => words(pack[part].option) + namesIn(pack[part].calls).map(code).join(", ")),
			];
			return [code(name), homes.map(code).join(", "), covered.join("; "), pack.reason];
		});
	return table(["Pack", "Of", "What is left alone", "Why nothing is lost"], rows);
}

/** The names of a pack's part, as far as they are not the compiler's own for what has none. */
function namesIn(specifiers) {
	return [...new Set(specifiers.flatMap(({ name }) => name))].filter((name) => !name.startsWith("__"));
}

/** @param configuration the manifest's contributes.configuration */
export function settingsTable(configuration) {
	const rows = Object.entries(configuration.properties).map(([name, property]) => [
		code(name),
		typeOf(property),
		code(JSON.stringify(property.default)),
		property.markdownDescription ?? property.description,
	]);
	return table(["Setting", "Type", "Default", "Meaning"], rows);
}

/** Of longer enumerations the tables name only the number. */
const MANY = 20;

/** A default in a few words. */
function defaultOf(schema, value) {
	const names = schema.items?.enum;
	if (names?.length > MANY && Array.isArray(value) && value.length === names.length) return "all";
	return code(JSON.stringify(value));
}

/** What a JSON schema allows, in a few words. */
export function typeOf(schema) {
	if (schema.enum) return schema.enum.map((value) => code(JSON.stringify(value))).join(" or ");
	const alternatives = schema.anyOf ?? schema.oneOf;
	if (alternatives) return [...new Set(alternatives.map(typeOf))].join(" or ");
	const types = [schema.type].flat();
	return types.map((type) => describe(type, schema)).join(" or ");
}

function describe(type, schema) {
	switch (type) {
		case "boolean":
			return "`true` or `false`";
		case "string":
			return "text";
		case "integer":
		case "number":
			return `${type === "integer" ? "whole " : ""}number${range(schema)}`;
		case "array":
			if (schema.items?.enum?.length > MANY) return `list of names, out of ${schema.items.enum.length}`;
			return schema.items && !Array.isArray(schema.items) ? `list of ${typeOf(schema.items)}` : "list";
		case "object":
			return "object";
		default:
			return String(type ?? "anything");
	}
}

function range({ minimum, maximum }) {
	if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
	if (minimum !== undefined) return ` from ${minimum}`;
	return maximum === undefined ? "" : ` up to ${maximum}`;
}

function code(text) {
	return `\`${text}\``;
}

function table(head, rows) {
	const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |`;
	return [line(head), `|${" --- |".repeat(head.length)}`, ...rows.map(line)].join("\n");
}
