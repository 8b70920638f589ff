import tseslint from "typescript-eslint";

/**
 * ESLint with typescript-eslint's parser and its recommended way to types, and no rule but these.
 * The sources' own `eslint-disable` comments stay in force, for rules that are not loaded here too.
 * @param {Record<string, unknown>} rules
 */
export function lint(rules) {
	return [
		{
			files: ["**/*.ts"],
			languageOptions: {
				parser: tseslint.parser,
				parserOptions: { projectService: true, tsconfigRootDir: process.cwd() },
			},
			plugins: { "@typescript-eslint": tseslint.plugin },
			linterOptions: { reportUnusedDisableDirectives: "off" },
			rules,
		},
	];
}
