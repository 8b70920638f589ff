/** The generated parts of the extension's manifest. */

const AS_CONFIGURED = "As the config files say.";

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
	const ruleSetting = (description) => ({ enum: SEVERITIES, markdownDescription: description });
	return {
		title: "asynclint",
		properties: {
			"asynclint.enable": {
				type: "boolean",
				default: true,
				order: 1,
				markdownDescription: "Show asynclint's findings.",
			},
			"asynclint.preset": {
				...choice(PRESETS, ["Lost promises only.", "What is worth having in most projects.", "Every rule."]),
				order: 2,
				markdownDescription: "The set of rules to start from. Lies over the `preset` of config files.",
			},
			"asynclint.rules": {
				type: "object",
				default: {},
				order: 3,
				additionalProperties: false,
				properties: {
					...Object.fromEntries(rules.map((rule) => [rule.id, ruleSetting(rule.summary)])),
					[UNUSED_IGNORE]: ruleSetting("Reports asynclint-ignore comments that silence nothing."),
				},
				markdownDescription: "Severity by rule. Lies over what config files say; options are set there.",
			},
			"asynclint.minConfidence": {
				...choice(CONFIDENCES, ["Proven.", "Likely as well.", "Possible as well."]),
				order: 4,
				markdownDescription: "Show the findings of graded rules from this confidence on.",
			},
			"asynclint.configFile": {
				type: ["string", "null"],
				default: null,
				order: 5,
				markdownDescription:
					"Use this config file for everything in place of the nearest one. Absolute, or relative to the first folder.",
			},
			"asynclint.hover": {
				type: "boolean",
				default: true,
				order: 6,
				markdownDescription: "Say why an await was considered and left alone, when the pointer rests on `await`.",
			},
			"asynclint.trace.server": {
				type: "string",
				enum: ["off", "messages", "verbose"],
				default: "off",
				order: 7,
				markdownDescription: "What the language server tells the output channel of its work.",
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
