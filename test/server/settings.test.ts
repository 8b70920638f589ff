import assert from "node:assert/strict";
import path from "node:path";
import { toSettings } from "../../server/src/lsp/from-proto.ts";

describe("the server's settings", () => {
	const base = path.resolve("/work");

	it("are the config files' when nothing is set", () => {
		for (const value of [
			undefined,
			null,
			{},
			{ preset: null, rules: { "floating-promise": "inherit" }, minConfidence: "", configFile: "" },
		]) {
			const { settings, complaints } = toSettings(value, base);
			assert.deepEqual(complaints, []);
			assert.equal(settings.enable, true);
			assert.deepEqual(settings.overrides, { source: "editor settings" });
			assert.equal(settings.configFile, undefined);
		}
	});

	it("become a layer over the config files", () => {
		const { settings, complaints } = toSettings(
			{
				enable: false,
				run: "onSave",
				hover: false,
				markAwaits: "tint",
				codeLens: "all",
				inlayHints: true,
				preset: "strict",
				rules: { "floating-promise": "off" },
				minConfidence: "A",
				configFile: "config/asynclint.json",
				trace: { server: "verbose" },
			},
			base,
		);
		assert.deepEqual(complaints, []);
		assert.deepEqual(settings, {
			enable: false,
			run: "onSave",
			hover: false,
			markAwaits: "tint",
			codeLens: "all",
			inlayHints: true,
			overrides: {
				source: "editor settings",
				preset: "strict",
				rules: { "floating-promise": "off" },
				minConfidence: "A",
			},
			configFile: path.join(base, "config", "asynclint.json"),
			trace: "verbose",
		});
	});

	it("are complained about one by one, and the rest holds", () => {
		const { settings, complaints } = toSettings(
			{
				enable: "yes",
				hover: 1,
				preset: "loud",
				rules: { a: "fatal", b: "info" },
				minConfidence: 3,
				configFile: 1,
				trace: { server: "loud" },
			},
			base,
		);
		assert.equal(complaints.length, 7);
		assert.match(complaints.join("\n"), /asynclint\.rules\.a is "fatal"; it can be off, info, warning, error/);
		assert.deepEqual(settings.overrides, { source: "editor settings", rules: { b: "info" } });
		assert.equal(settings.enable, true);
		assert.equal(settings.hover, true);
		assert.deepEqual(toSettings([], base).complaints, ['The settings section "asynclint" is not an object.']);
		assert.equal(toSettings({ configFile: "a.json" }, undefined).settings.configFile, undefined);
	});
});
