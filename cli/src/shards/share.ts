/**
 * The part of a plan that is a shard's, and the record of it. Every shard makes the whole plan, so that all divide the same;
 * it loads only what it checks.
 */
import { createHash } from "node:crypto";
import type { CheckPlan, Diagnosis, FileResult, PlanGroup } from "../../../analyzer/src/index.ts";
import { relativePath } from "../report/paths.ts";
import type { Report } from "../report/report.ts";
import { ELSEWHERE, type ShardNumber, type ShardRecord } from "../report/shard-record.ts";
import { type Piece, split } from "./split.ts";

export class Share {
	/** With no more files, groups and projects than the shard has. */
	readonly plan: CheckPlan;
	/** How many files all shards have. */
	readonly wholeFiles: number;
	private readonly number: ShardNumber;
	private readonly whole: CheckPlan;
	private readonly groups: readonly PlanGroup[];
	/** Where the groups of the plan are among those of the whole, and whether the shard speaks for them. */
	private readonly mine: ReadonlyMap<number, boolean>;
	private readonly id: string;
	/** Of problems and notes. */
	private readonly places = new Map<object, number>();

	/**
	 * @param whole a plan that left loading to others
	 * @param options all that decides what the reports say, JSON-able
	 * @param cwd absolute path that names of files are relative to
	 */
	constructor(whole: CheckPlan, number: ShardNumber, options: unknown, cwd: string) {
		this.number = number;
		this.whole = whole;
		this.wholeFiles = whole.files.length;
		this.groups = whole.deferred ?? whole.groups;
		const projects = this.groups.map(({ configFile, files }) => ({
			name: configFile === undefined ? "" : relativePath(cwd, configFile),
			files: files.map((file) => relativePath(cwd, file)),
		}));
		this.id = createHash("sha256")
			.update(
				JSON.stringify([number.count, options, projects.map(({ name, files }) => [name, files.toSorted()]).sort()]),
			)
			.digest("hex");
		const pieces = split(projects, number.count)[number.index - 1] ?? [];
		const sorted = pieces.toSorted((a, b) => a.project - b.project || (a.isFirst ? 1 : -1));
		this.mine = new Map(sorted.map(({ project, isFirst }) => [project, isFirst]));
		this.plan = partOf(whole, this.groups, sorted);
		for (const one of [...whole.problems, ...whole.notes]) this.places.set(one, this.shared(0));
	}

	/** @param diagnoses of what the plan deferred, in its order */
	place(diagnoses: readonly Diagnosis[]): void {
		for (const [index, [project, speaks]] of [...this.mine].entries()) {
			const { problems = [], notes = [] } = diagnoses[index] ?? {};
			for (const one of [...problems, ...notes]) this.places.set(one, speaks ? 1 + project : ELSEWHERE);
		}
	}

	/**
	 * What is to be said beside a report. Its lists have to hold the objects that the plan, the diagnoses and the results do.
	 * @param results what checking the plan gave
	 */
	recordOf(report: Report, results: readonly FileResult[], hidden: ShardRecord["hidden"]): ShardRecord {
		const last = this.shared(1 + this.groups.length);
		const ofFile = new Map(this.whole.files.map((file, index) => [file, index]));
		const ranks = new Map(this.whole.files.toSorted().map((file, index) => [file, index]));
		const ofProblem = new Map(
			results.flatMap(({ file, problems }) => problems.map((one) => [one, ofFile.get(file) as number])),
		);
		const rank = ({ file }: { file: string }) => ranks.get(file) as number;
		return {
			...this.number,
			whole: { id: this.id, files: this.wholeFiles, projects: this.whole.projects },
			...(hidden && { hidden }),
			places: {
				findings: report.findings.map(rank),
				refused: report.refused.map(rank),
				planErrors: report.problems.filter((one) => !ofProblem.has(one)).map((one) => this.places.get(one) ?? last),
				fileErrors: report.problems.flatMap((one) => ofProblem.get(one) ?? []),
				notes: report.notes.map((one) => this.places.get(one) ?? last),
			},
		};
	}

	/** The place of what every shard says: the first one says it for the whole. */
	private shared(place: number): number {
		return this.number.index === 1 ? place : ELSEWHERE;
	}
}

function partOf(whole: CheckPlan, groups: readonly PlanGroup[], pieces: readonly Piece[]): CheckPlan {
	const wanted = new Map<number, number[]>();
	for (const { project, files } of pieces) wanted.set(project, [...(wanted.get(project) ?? []), ...files]);
	const deferred = [...wanted].map(([index, members]): PlanGroup => {
		const group = groups[index] as PlanGroup;
		const files = members.toSorted((a, b) => a - b).map((at) => group.files[at] as string);
		return { ...group, files, ...(group.configFile === undefined && { strays: group.files }) };
	});
	const kept = deferred.filter((group) => group.files.length > 0);
	return { ...whole, files: kept.flatMap((group) => group.files), groups: kept, projects: kept.length, deferred };
}
