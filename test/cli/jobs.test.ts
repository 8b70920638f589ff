/** `--jobs`: projects side by side give what they give one after the other, whatever dies on the way. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { type FileResult, type PlanGroup, Workspace, withDiagnoses } from "../../analyzer/src/index.ts";
import { CheckerCells } from "../../cli/src/jobs/cells.ts";
import { jobsFor } from "../../cli/src/jobs/count.ts";
import { Crew, type CrewResult } from "../../cli/src/jobs/crew.ts";
import { planOf } from "../../cli/src/jobs/job.ts";
import { checkersOf, isAlive, places, Sandbox, send } from "./process.ts";
import { json, LOST, mixed, project } from "./projects.ts";

/** @param size files of each project */
const projects = (size: number): Readonly<Record<string, string>> =>
	Object.fromEntries(
		["a", "b", "c", "d", "e", "f", "g", "h"].flatMap((name) => [
			[`${name}/tsconfig.json`, project()],
			...Array.from({ length: size }, (_, index) => [`${name}/f${index}.ts`, LOST]),
		]),
	);

/** Projects that take long enough to be in the middle of. */
const many = projects(40);

describe("--jobs", () => {
	let sandbox: Sandbox;

	afterEach(() => sandbox.remove());

	it("gives the same report, byte for byte", async () => {
		sandbox = new Sandbox(mixed);
		const report = async (jobs: number, format: string): Promise<string> => {
			const words = ["--jobs", String(jobs), "--format", format, "--refusals"];
			const { stdout, stderr } = await sandbox.run(words);
			return `${stdout}\n${stderr}`.replaceAll(/"durationMs": \d+|[\d.]+ m?s\b/g, "");
		};
		const alone = await report(1, "json");
		assert.ok(!alone.includes("internal-error"), alone);
		for (const said of ["c/tsconfig.json", "ircular", "no tsconfig", "Main.vue"]) assert.ok(alone.includes(said), said);
		for (const jobs of [2, 4]) assert.equal(await report(jobs, "json"), alone);
		for (const format of ["pretty", "sarif"]) assert.equal(await report(2, format), await report(1, format));
	});

	it("sums the statistics", async () => {
		sandbox = new Sandbox(many);
		const alone = (await sandbox.check(["--jobs", "1", "--stats"], 1)).statistics;
		const both = (await sandbox.check(["--jobs", "2", "--stats"], 1)).statistics;
		assert.equal(both?.files, 320);
		assert.equal(both?.projects, alone?.projects);
		assert.equal(both?.effects.summaries, alone?.effects.summaries);
		assert.deepEqual(Object.keys(both ?? {}), Object.keys(alone ?? {}));
	});

	it("gives the right answer when any checker is killed", async () => {
		sandbox = new Sandbox(many);
		const expected = places(await sandbox.check(["--jobs", "1"], 1));
		for (const after of [0, 200]) {
			const report = await sandbox.check(["--jobs", "2"], 1, {
				meanwhile: async (child) => {
					const checkers = await checkersOf(child.pid as number, 2);
					await delay(after);
					for (const checker of checkers) send(checker, "SIGKILL");
				},
			});
			assert.deepEqual(places(report), expected);
			assert.deepEqual(report.errors, []);
		}
	});

	it("gives the right answer when a checker hangs", async () => {
		sandbox = new Sandbox(many);
		const report = await sandbox.check(["--jobs", "2"], 1, {
			env: { ASYNCLINT_CHECKER_TIMEOUT: "8" },
			meanwhile: async (child) => {
				for (const checker of (await checkersOf(child.pid as number, 2)).slice(1)) send(checker, "SIGSTOP");
			},
		});
		assert.equal(report.findings.length, 320);
		assert.deepEqual(report.errors, []);
	});

	it("ends on SIGINT with no process left", async () => {
		// One job must not be done with all of them before the other has a checker, however busy the machine is.
		sandbox = new Sandbox(projects(300));
		let checkers: number[] = [];
		const { stdout, stderr, code } = await sandbox.run(["--jobs", "2"], {
			meanwhile: async (child) => {
				// Jobs are at work once there is a second checker.
				checkers = await checkersOf(child.pid as number, 2);
				child.kill("SIGINT");
			},
		});
		assert.equal(checkers.length, 2);
		assert.equal(code, 130);
		assert.equal(stdout, "");
		assert.equal(stderr, "asynclint: interrupted\n");
		while (checkers.some(isAlive)) await delay(10);
	});

	describe("when a thread dies", () => {
		/** Runs a crew of two whose second thread dies over its first group, the first time or always. */
		async function runDying(
			always: boolean,
		): Promise<{ crew: CrewResult; expected: FileResult[]; groups: PlanGroup[] }> {
			sandbox = new Sandbox(many);
			const died = sandbox.path("died");
			const module = (name: string) => json(new URL(`../../cli/src/jobs/${name}.js`, import.meta.url).href);
			const entry = sandbox.write(
				"entry.mjs",
				`import { existsSync, writeFileSync } from "node:fs";
				import { workerData } from "node:worker_threads";
				import { runJob } from ${module("job")};
				import { GroupQueue } from ${module("queue")};
				if (${always} || !existsSync(${json(died)})) {
					new GroupQueue(workerData.groups, workerData.taken).take(workerData.job);
					writeFileSync(${json(died)}, "");
					process.exit(1);
				}
				runJob(workerData);`,
			);
			const options = { folders: [sandbox.folder] };
			const workspace = new Workspace(options);
			try {
				const plan = workspace.plan({ paths: ["."], defers: () => true });
				const groups = [...(plan.deferred ?? [])];
				const crew = await new Crew(workspace, groups, {
					jobs: 2,
					entry: pathToFileURL(entry),
					env: process.env,
					workspaceOptions: options,
					cells: new CheckerCells(),
					checkHere: async (group) => {
						while (!existsSync(died)) await delay(5);
						return [...workspace.check(planOf(group))];
					},
					onFiles: () => {},
				}).run();
				const expected = [...workspace.check(withDiagnoses(plan, crew.diagnoses))];
				return { crew, expected, groups };
			} finally {
				workspace.close();
			}
		}

		it("its group is checked by another", async () => {
			const { crew, expected } = await runDying(false);
			assert.deepEqual(crew.results, expected);
		});

		it("twice, there is an error for each file of its group, and for no other", async () => {
			const { crew, expected, groups } = await runDying(true);
			assert.deepEqual(
				crew.results.map(({ file }) => file),
				expected.map(({ file }) => file),
			);
			const lost = crew.results.filter(({ problems }) => problems.length > 0);
			assert.ok(groups.some(({ files }) => files.join() === lost.map(({ file }) => file).join()));
			assert.ok(lost.every(({ problems: [problem] }) => problem?.kind === "internal-error"));
			assert.deepEqual(
				crew.results.filter((result) => !lost.includes(result)),
				expected.filter(({ file }) => lost.every((one) => one.file !== file)),
			);
		});
	});
});

describe("the number of jobs", () => {
	const GIB = 2 ** 30;
	const machine = (cores: number, gibibytes: number) => () => ({ cores, memory: gibibytes * GIB });
	const large = machine(8, 64);

	it("is what was asked for, but no more than there are projects", () => {
		assert.equal(jobsFor(3, [1, 1, 1, 1], large), 3);
		assert.equal(jobsFor(3, [1, 1], large), 2);
		assert.equal(jobsFor(3, [], large), 1);
	});

	it("is one where others would have little to do", () => {
		assert.equal(jobsFor(undefined, [2000], large), 1);
		assert.equal(jobsFor(undefined, [2000, 20, 20], large), 1);
		assert.equal(jobsFor(undefined, [20, 20, 20], large), 1);
	});

	it("is as many as the cores, the memory and the largest project allow", () => {
		const sizes = [400, 400, 400, 400];
		assert.equal(jobsFor(undefined, sizes, large), 4);
		assert.equal(jobsFor(undefined, sizes, machine(2, 64)), 2);
		assert.equal(jobsFor(undefined, sizes, machine(1, 64)), 1);
		assert.equal(jobsFor(undefined, sizes, machine(8, 5)), 2);
		assert.equal(jobsFor(undefined, sizes, machine(8, 1)), 1);
		assert.equal(jobsFor(undefined, [800, 400, 400, 400], large), 2);
		assert.equal(jobsFor(undefined, [1000, 400, 400], large), 1);
	});
});
