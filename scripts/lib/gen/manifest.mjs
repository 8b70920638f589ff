/** The generated parts of the extension's manifest. */

const AS_CONFIGURED = "As the config files say.";
/** The severity that is none: the server takes it for a rule that is not set. */
const INHERIT = "inherit";

/** @returns what `contributes.configuration` of package.json is to be */
export function configuration(rules, { SEVERITIES, PRESETS, CONFIDENCES, UNUSED_IGNORE }) {
	/** `null`, the default, leaves the choice to the config files. */
	const choice = (values, descriptions) => ({
		type: ["string", "null"],
		enum: [null, ...values],
		enumItemLabels: ["as configured", ...values],
		markdownEnumDescriptions: [AS_CONFIGURED, ...descriptions],
		default: null,
	});
	/** VS Code draws a table with a list of choices in each row only of properties that are texts and have a default. */
	const ruleIds = [...rules.map((rule) => rule.id), UNUSED_IGNORE];
	const ruleSetting = (description) => ({ type: "string", enum: [INHERIT, ...SEVERITIES], description });
	return {
		title: "asynclint",
		properties: {
			"asynclint.enable": {
				type: "boolean",
				default: true,
				order: 1,
				markdownDescription: "Show asynclint's findings.",
			},
			"asynclint.run": {
				type: "string",
				enum: ["onType", "onSave"],
				enumItemLabels: ["on type", "on save"],
				markdownEnumDescriptions: [
					"While you type, in text that is not saved too.",
					"When a file is opened or saved. Until then its findings stay as they are.",
				],
				default: "onType",
				order: 2,
				markdownDescription: "When open files are checked.",
			},
			"asynclint.preset": {
				...choice(PRESETS, ["Lost promises only.", "What is worth having in most projects.", "Every rule."]),
				order: 3,
				markdownDescription: "The set of rules to start from. Lies over the `preset` of config files.",
			},
			"asynclint.rules": {
				type: "object",
				default: Object.fromEntries(ruleIds.map((id) => [id, INHERIT])),
				order: 4,
				additionalProperties: false,
				properties: {
					...Object.fromEntries(rules.map((rule) => [rule.id, ruleSetting(rule.summary.replaceAll("`", ""))])),
					[UNUSED_IGNORE]: ruleSetting("Reports asynclint-ignore comments that silence nothing."),
				},
				markdownDescription:
					"Severity by rule. `inherit` leaves it to the config files and the preset; anything else lies over them. Options are set in config files. [What the rules report](command:asynclint.explainRule)",
			},
			"asynclint.minConfidence": {
				...choice(CONFIDENCES, [
					"Proven: each step was followed in code and types. Least findings.",
					"Likely as well: such a finding says *probably*, and lists what it assumes.",
					"Possible as well: more assumptions. Most findings.",
				]),
				order: 5,
				markdownDescription:
					"How sure a finding must be. Rules that look at what functions do, such as `sequential-await`, give each finding a grade: **A** is proven, **B** likely, **C** possible. Findings below the grade are not shown.",
			},
			"asynclint.configFile": {
				type: ["string", "null"],
				default: null,
				order: 6,
				markdownDescription:
					"Use this config file for everything in place of the nearest one. Absolute, or relative to the first folder.",
			},
			"asynclint.hover": {
				type: "boolean",
				default: true,
				order: 7,
				markdownDescription:
					"Say what was found of an await, or why it was left alone, when the pointer rests on `await`; and how much a limiter lets run at once.",
			},
			"asynclint.codeLens": {
				type: "string",
				enum: ["off", "groups", "all"],
				markdownEnumDescriptions: [
					"No code lenses.",
					"Above functions with awaits that could be one round trip.",
					"Above functions with awaits in a row that were left alone as well.",
				],
				default: "groups",
				order: 8,
				markdownDescription: "Count round trips above functions, now and after the fix.",
			},
			"asynclint.markAwaits": {
				type: "string",
				enum: ["off", "faint", "tint"],
				markdownEnumDescriptions: [
					"The first await of a group alone is marked.",
					"The others have a faint mark as well.",
					"The keyword `await` of all of them is faded.",
				],
				default: "faint",
				order: 9,
				markdownDescription: "How the awaits of a group beside its first one are marked.",
			},
			"asynclint.inlayHints": {
				type: "boolean",
				default: false,
				order: 10,
				markdownDescription: "Number the round trips of a function in its text.",
			},
			"asynclint.serverPath": {
				type: ["string", "null"],
				default: null,
				order: 11,
				scope: "machine",
				markdownDescription:
					"Run this language server in place of the one that comes with the extension: the absolute path of another version's `dist/server.js`. It is a program, so it is taken from your own settings alone, and not used in workspaces that you do not trust.",
			},
			"asynclint.trace.server": {
				type: "string",
				enum: ["off", "messages", "verbose"],
				default: "off",
				order: 12,
				markdownDescription:
					"What the language server tells the output channel beside a line per check: `verbose` adds what helps to find a defect of its own.",
			},
		},
	};
}

export function jsonValidation(schemaFile) {
	return [{ fileMatch: ["asynclint.json", "asynclint.jsonc"], url: `./${schemaFile}` }];
}

/** Config files may have comments: VS Code takes `.json` for JSON without them. */
export function jsonLanguage() {
	return [{ id: "jsonc", filenames: ["asynclint.json"] }];
}
