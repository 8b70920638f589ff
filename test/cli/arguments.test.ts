import assert from "node:assert/strict";
import { type CheckCommand, parseCommandLine, UsageError } from "../../cli/src/arguments.ts";
import { helpText, options } from "../../cli/src/options.ts";

function parsed(line: string): CheckCommand {
	const command = parseCommandLine(words(line));
	assert.equal(command.command, "check");
	return command as CheckCommand;
}

function words(line: string): string[] {
	return line.split(" ").filter((word) => word !== "");
}

describe("command line", () => {
	it("checks the given paths with everything at its default", () => {
		assert.deepEqual(parsed("src test/a.ts"), {
			command: "check",
			paths: ["src", "test/a.ts"],
			projects: [],
			stdinFile: undefined,
			gitIgnore: true,
			errorOnUnmatched: true,
			config: undefined,
			preset: undefined,
			rules: {},
			only: [],
			minConfidence: undefined,
			format: "pretty",
			outputFile: undefined,
			refusals: false,
			stats: false,
			fix: undefined,
			dryRun: false,
			maxWarnings: undefined,
			quiet: false,
			strictCoverage: undefined,
			jobs: undefined,
			shard: undefined,
		});
	});

	it("takes repeatable options and short names", () => {
		const command = parsed("-p a.json -p b.json --rule x=off --rule=y=error --only x --only y,z -f json -o out.json");
		assert.deepEqual(command.projects, ["a.json", "b.json"]);
		assert.deepEqual(command.rules, { x: "off", y: "error" });
		assert.deepEqual(command.only, ["x", "y", "z"]);
		assert.equal(command.format, "json");
		assert.equal(command.outputFile, "out.json");
	});

	it("takes what follows -- as paths", () => {
		assert.deepEqual(parsed("--quiet -- --odd.ts").paths, ["--odd.ts"]);
	});

	it("tells the kinds of fixing apart", () => {
		assert.equal(parsed("--fix").fix, "safe");
		assert.equal(parsed("--fix --fix-suggestions").fix, "suggestions");
		assert.equal(parsed("--fix-suggestions").fix, "suggestions");
		const dry = parsed("--dry-run");
		assert.equal(dry.fix, "safe");
		assert.equal(dry.dryRun, true);
	});

	it("takes a percentage for the coverage, or none, but not the next word", () => {
		assert.equal(parsed("--strict-coverage").strictCoverage, 0);
		assert.equal(parsed("--strict-coverage=5%").strictCoverage, 5);
		assert.equal(parsed("--strict-coverage=2.5").strictCoverage, 2.5);
		const beside = parsed("--strict-coverage src");
		assert.deepEqual([beside.strictCoverage, beside.paths], [0, ["src"]]);
		assert.equal(parsed("--strict-coverage --quiet").strictCoverage, 0);
	});

	it("knows the other commands", () => {
		assert.deepEqual(parseCommandLine(["--explain", "floating-promise"]), {
			command: "explain",
			rule: "floating-promise",
		});
		assert.deepEqual(parseCommandLine(["--list-rules", "-f", "json"]), { command: "list-rules", json: true });
		assert.equal(parseCommandLine(["--version"]).command, "version");
		assert.equal(parseCommandLine(["-h", "--fix"]).command, "help");
		assert.equal(parseCommandLine(["--lsp", "--stdio", "--clientProcessId=1"]).command, "lsp");
		const config = parseCommandLine(["--print-config", "src/a.ts"]);
		assert.equal(config.command === "print-config" && config.file, "src/a.ts");
	});

	const wrong: [string, RegExp, string?][] = [
		["--fixx", /Unknown option --fixx/, "fixx"],
		["-x", /Unknown option -x/],
		["--format jsn", /--format cannot be "jsn"/, "jsn"],
		["--format junit", /--format junit is not available yet/],
		["-f agent", /--format agent is not available yet/],
		["--init", /--init is not available yet/],
		["--preset loud", /it is one of minimal, recommended, strict/, "loud"],
		["--min-confidence D", /it is one of A, B, C/, "D"],
		["--config", /--config needs a value: --config FILE/],
		["--config --fix", /--config needs a value/],
		["--output-file= src", /--output-file needs a value/],
		["--fix=true", /--fix takes no value/],
		["--rule floating-promise", /--rule needs ID=SEVERITY/],
		["--rule floating-promise=warn", /not "floating-promise=warn"/, "warn"],
		["--max-warnings many", /--max-warnings needs a number/],
		["--max-warnings=-1", /--max-warnings needs a number/],
		["--jobs 0", /--jobs needs a number from 1, not "0"/],
		["--jobs all", /--jobs needs a number from 1/],
		["--strict-coverage=most", /--strict-coverage needs a percentage from 0 to 100/],
		["--strict-coverage=101%", /needs a percentage/],
		["--strict-coverage=", /--strict-coverage needs a value/],
		["--dry-run -f json", /cannot go with --format json/],
		["--print-config a.ts b.ts", /takes one file/],
		["--list-rules -f sarif", /--list-rules prints text/],
	];
	for (const [line, message, suggestFor] of wrong) {
		it(`refuses "${line}"`, () => {
			assert.throws(
				() => parseCommandLine(words(line)),
				(error) => {
					assert.ok(error instanceof UsageError);
					assert.match(error.message, message);
					assert.equal(error.suggestFrom?.word, suggestFor);
					return true;
				},
			);
		});
	}

	it("tells of every option in the help", () => {
		const help = helpText();
		for (const name of Object.keys(options)) assert.ok(help.includes(`--${name}`), name);
		for (const line of help.split("\n")) assert.ok(line.length <= 120, line);
	});
});
