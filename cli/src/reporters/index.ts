/**
 * Reporters: one pure function per output format, from a report to text. They may not read files, look at the
 * environment or write anything; what they need to know comes with the context.
 */
import type { Format } from "../report/formats.ts";
import type { Reporter } from "../report/report.ts";

/** Loads a format's reporter; a run needs one of them alone. */
export async function loadReporter(format: Format): Promise<Reporter> {
	switch (format) {
		case "pretty":
			return (await import("./pretty.ts")).pretty;
		case "concise":
			return (await import("./concise.ts")).concise;
		case "json":
			return (await import("./json.ts")).json;
		case "sarif":
			return (await import("./sarif.ts")).sarif;
		case "github":
			return (await import("./github.ts")).github;
	}
}
