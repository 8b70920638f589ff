/** How fixes that catch an error are written: within the file's width, along its chains, and in the manner of its handlers. */
import assert from "node:assert/strict";
import { applyEdits } from "../../analyzer/src/text/edits.ts";
import { checkSources } from "../support/check-sources.ts";

const RULES = ["floating-promise", "async-void-callback"];

const DECLARED = `declare function save(what?: string): Promise<void>;
declare function onClick(element: string, listener: () => void): void;
`;

/** The only finding's first fix, applied to what stands behind the declarations. */
function fixed(text: string, others: Readonly<Record<string, string>> = {}): string {
	const source = DECLARED + text;
	const findings = checkSources(new Map([["a.ts", source], ...Object.entries(others)]), RULES).get("a.ts")?.findings;
	assert.equal(findings?.length, 1);
	return applyEdits(source, findings[0]?.fixes[0]?.edits ?? []).slice(DECLARED.length);
}

const LONG = "aRatherLongNameOfSomethingThatIsSaved/and-one-more/and-a-third-one";

describe("a fix that catches an error is written", function () {
	this.timeout(60_000);

	it("behind the links of a chain", () => {
		const text = `export function f() {
  save()
    .then(() => 1)
    .finally(() => {
      save;
    });
}
`;
		assert.equal(fixed(text), text.replace("    });", "    })\n    .catch(console.error);"));
	});

	it("on a line of its own where the other gets too long", () => {
		const call = `save("${LONG}")`;
		assert.equal(
			fixed(`export function f() {\n  ${call};\n}\n`),
			`export function f() {\n  ${call}\n    .catch(console.error);\n}\n`,
		);
		assert.equal(
			fixed(`export function f(a: unknown) {\n  if (a)\n    ${call};\n}\n`),
			`export function f(a: unknown) {\n  if (a)\n    ${call}\n      .catch(console.error);\n}\n`,
		);
	});

	it("on a line of its own behind one that is long already", () => {
		const text = `export function f() {\n  (async () =>\n    save("${LONG}"))();\n}\n`;
		assert.equal(fixed(text), text.replace("))();", "))()\n    .catch(console.error);"));
	});

	it("as a block in place of the expression below an arrow", () => {
		const text = `export function f() {
  onClick("first", () =>
    save(
      "what",
    ),
  );
}
`;
		assert.equal(
			fixed(text),
			`export function f() {
  onClick("first", () => {
    save(
      "what",
    ).catch(console.error);
  },
  );
}
`,
		);
	});

	it("as a block of its own lines around a wrapped function", () => {
		assert.equal(
			fixed(`export function f() {\n  onClick("${LONG}", save);\n}\n`),
			`export function f() {\n  onClick("${LONG}", () => {\n    save().catch(console.error);\n  });\n}\n`,
		);
	});

	it("without a parameter where users are told only what failed", () => {
		const toast = `declare const toast: { error(text: string): void };
export async function other() {
  try {
    await save();
  } catch {
    toast.error("It is not saved.");
  }
  save().catch((e) => { toast.error("It is not saved."); });
}
`;
		const text = `${toast}export function f() {\n  save();\n}\n`;
		assert.equal(
			fixed(text),
			text.replace("  save();\n}\n", '  save().catch(() => toast.error("Failed to save"));\n}\n'),
		);
	});

	it("without an end of the process in a module that windows of Electron load", () => {
		const manifest = { "package.json": JSON.stringify({ name: "a", dependencies: { electron: "1.0.0" } }) };
		const text = 'import { join } from "node:path";\nsave(join("a"));\nexport const a = 1;\n';
		assert.equal(fixed(text, manifest), text.replace('("a"));', '("a")).catch(console.error);'));
		const start = text.replace("export const a = 1;\n", "");
		assert.equal(
			fixed(start, manifest),
			start.replace('("a"));', '("a")).catch((error) => {\n\tconsole.error(error);\n\tprocess.exit(1);\n});'),
		);
	});
});
