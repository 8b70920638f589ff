/** What hovers say of what was reported, and of limiters. */
import path from "node:path";
import { type MarkupContent, MarkupKind } from "vscode-languageserver";
import type { Finding, LimiterAt } from "../../../analyzer/src/index.ts";
import { groupOf } from "./marks.ts";
import { docsOf } from "./to-proto.ts";
import { toUri } from "./uris.ts";

/** A command of the client, for a link. */
export interface LinkedCommand {
	readonly command: string;
	readonly argument: unknown;
}

/**
 * In short, as editors show the finding itself beside it.
 * @param waterfall draws what the function waits for; absent where the client cannot
 */
export function toReportedText(
	findings: readonly Finding[],
	markdown: boolean,
	waterfall: LinkedCommand | undefined,
): MarkupContent {
	if (!markdown) return plain(findings.map((finding) => `${shortOf(finding)} (${finding.rule})`).join("\n"));
	const link = waterfall && `[Show waterfall](${commandLink(waterfall)})`;
	const lines = findings.map((finding) => {
		const page = docsOf(finding.rule);
		const rule = page === undefined ? finding.rule : `[${finding.rule}](${page})`;
		const links = [link, rule].filter(Boolean).join(" · ");
		// Our own client shows the message in the same hover.
		return link !== undefined && groupOf(finding).length === 0 ? links : `${shortOf(finding)}  \n${links}`;
	});
	return { kind: MarkupKind.Markdown, value: lines.join("\n\n") };
}

function shortOf(finding: Finding): string {
	const group = groupOf(finding);
	if (group.length === 0) return finding.message;
	const names = new Set(group.map(({ name }) => `\`${name}\``));
	return `${group.length} round trips → 1: ${[...names].join(", ")}`;
}

function commandLink({ command, argument }: LinkedCommand): string {
	// Parentheses would end the link, and are not among what is encoded.
	const encoded = encodeURIComponent(JSON.stringify([argument])).replace(/[()]/g, (one) =>
		one === "(" ? "%28" : "%29",
	);
	return `command:${command}?${encoded}`;
}

/** @param from the file in which it is used, an absolute path */
export function toLimiterText({ name, atOnce, file, line }: LimiterAt, from: string, markdown: boolean): MarkupContent {
	const most =
		atOnce === undefined
			? "As many at once as it likes"
			: atOnce === 1
				? "One at a time"
				: `At most ${shown(atOnce)} at once`;
	const place = file === from ? `line ${line}` : `line ${line} of ${path.basename(file)}`;
	if (!markdown) return plain(`${most}: \`${name}\` of ${place}.`);
	return { kind: MarkupKind.Markdown, value: `${most}: \`${name}\` of [${place}](${toUri(file)}#L${line}).` };
}

function shown(atOnce: number | string): string {
	return typeof atOnce === "number" ? String(atOnce) : `\`${atOnce}\``;
}

function plain(value: string): MarkupContent {
	return { kind: MarkupKind.PlainText, value };
}
