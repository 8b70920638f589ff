/** F5 in VS Code: what the launch configurations and tasks name is there. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import picomatch from "picomatch";
import { repositoryRoot } from "../support/fixture.ts";

interface Task {
	label: string;
	command: string;
	args: string[];
	dependsOn?: string;
}

interface Configuration {
	name: string;
	type: string;
	program?: string;
	args: string[];
	outFiles: string[];
	preLaunchTask: string;
}

function readJson<T>(file: string): T {
	return JSON.parse(readFileSync(path.join(repositoryRoot, file), "utf8")) as T;
}

const { tasks } = readJson<{ tasks: Task[] }>(".vscode/tasks.json");
const { configurations } = readJson<{ configurations: Configuration[] }>(".vscode/launch.json");
const here = (text: string) => text.replaceAll("${workspaceFolder}", repositoryRoot.replace(/[\\/]$/, ""));

describe("the project's own VS Code settings", () => {
	for (const { label, command, args, dependsOn } of tasks) {
		it(`have a task ${label} that can run`, () => {
			assert.equal(command, "node");
			assert.ok(existsSync(path.join(repositoryRoot, args[0] ?? "")), args[0]);
			assert.ok(dependsOn === undefined || tasks.some((task) => task.label === dependsOn), dependsOn);
		});
	}

	for (const { name, type, program, args, outFiles, preLaunchTask } of configurations) {
		it(`have what "${name}" starts`, () => {
			assert.ok(
				tasks.some((task) => task.label === preLaunchTask),
				preLaunchTask,
			);
			// What changes with the file in front is not a place.
			const places = [program ?? "", ...args.map((arg) => arg.replace(/^--\w+=/, ""))].map(here);
			for (const place of places.filter((one) => path.isAbsolute(one))) assert.ok(existsSync(place), place);
			if (type !== "extensionHost") return;
			const { main } = readJson<{ main: string }>("package.json");
			assert.ok(
				picomatch.isMatch(path.join(repositoryRoot, main), outFiles.map(here)),
				"no source maps for the extension",
			);
		});
	}

	it("begin with the extension, which is what F5 starts", () => {
		assert.equal(configurations[0]?.type, "extensionHost");
	});
});
