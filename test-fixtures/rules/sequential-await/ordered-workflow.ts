/** Workflow code is replayed in order. */
// @typeErrors 1
import { proxyActivities } from "@temporalio/workflow";

export async function steps() {
	const a = await fetch("https://example.com/a");
	const b = await fetch("https://example.com/b");
	return [a, b, proxyActivities];
}
