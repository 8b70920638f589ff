import path from "node:path";
import type { Problem } from "../../../analyzer/src/index.ts";
import { AnalyzerError } from "../worker/host.ts";
import type { ClientLog } from "./client-log.ts";
import type { ConfigProblems } from "./config-problems.ts";
import type { StatusReporter } from "./status.ts";

/** What went wrong, told where whoever can mend it looks: at a config file, at the status, or in the log. */
export class Failures {
	private readonly log: ClientLog;
	private readonly status: StatusReporter;
	private readonly configProblems: ConfigProblems;

	constructor(log: ClientLog, status: StatusReporter, configProblems: ConfigProblems) {
		this.log = log;
		this.status = status;
		this.configProblems = configProblems;
	}

	/** The analyzer could not answer at all. */
	note(error: unknown): void {
		const failure = error instanceof AnalyzerError ? error.failure : undefined;
		if (failure?.config !== undefined && path.isAbsolute(failure.config.file)) {
			this.configProblems.add(failure.config.file, failure.config.position, failure.message);
			return;
		}
		// No defect of ours, with a stack, but an installation that the user has to mend before anything can be checked.
		if (failure?.name === "NativeBinaryError") {
			this.status.setError("compiler", failure.message);
			this.log.logOnce("error", failure.message);
			return;
		}
		this.log.logOnce("error", error instanceof Error ? (error.stack ?? error.message) : String(error));
	}

	noteProblems({ problems }: { readonly problems: readonly Problem[] }): void {
		for (const { kind, file, position, message, stack } of problems) {
			if (kind === "config" && file !== undefined) this.configProblems.add(file, position, message);
			else {
				const where = file === undefined ? "" : `${file}: `;
				const level = kind === "internal-error" ? "error" : "warning";
				this.log.logOnce(level, `${where}${message}${stack ? `\n${stack}` : ""}`);
			}
		}
	}

	/** Settings changed, the client's or a config file: what is known to be wrong with them may be mended. */
	settingsMayDiffer(): void {
		this.configProblems.clear();
		this.log.forget();
	}
}
