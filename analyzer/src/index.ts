/**
 * asynclint's analyzer: opens workspaces, checks files, computes fixes. The only door for the language server, the
 * command line and tests.
 *
 * It may not know LSP, VS Code or the console, and it never ends the process: everything it has to say is returned.
 */

export type { RuleMeta } from "./ask/rule.ts";
export type { OffEdits } from "./config/additions.ts";
export { ConfigError, type ConfigLayer, type Preset } from "./config/config.ts";
export { closest } from "./config/suggest.ts";
export { describeCauses, describeCoverage, percent } from "./coverage/index.ts";
export { ruleDocsUrl } from "./docs.ts";
export {
	type Coverage,
	type CoverageCause,
	type CoverageCauseKind,
	isPoorlyCovered,
	mergeCoverage,
	noCoverage,
	opaqueShare,
} from "./facts/coverage.ts";
export type {
	AwaitInRow,
	AwaitRow,
	Confidence,
	FileResult,
	Finding,
	Fix,
	FixSafety,
	Note,
	Position,
	Problem,
	Refusal,
	Related,
	Severity,
	TextEdit,
} from "./facts/finding.ts";
export type { Steps, WaitKind, Waterfall, WaterfallBar } from "./facts/waterfall.ts";
export { type Fixed, type FixScope, fixInRounds } from "./fixing.ts";
export {
	type CheckPlan,
	type Diagnosis,
	type PlanGroup,
	type PlanRequest,
	type Unmatched,
	withDiagnoses,
} from "./planning.ts";
export { allRules, findRule } from "./rules/registry.ts";
export type { IgnoreEdits } from "./run/ignore-edits.ts";
export type { LimiterAt } from "./run/limiter-at.ts";
export { NestedTooDeep } from "./run/waterfall.ts";
export { type CodeFrameOptions, renderCodeFrame } from "./text/code-frame.ts";
export {
	applyEdits,
	type ChosenFix,
	type FixSelection,
	preferredFix,
	selectFixes,
} from "./text/edits.ts";
export { LineIndex } from "./text/line-index.ts";
export { VERSION } from "./version.ts";
export type { AskedPlace } from "./waterfall/index.ts";
export { Workspace } from "./workspace.ts";
export type {
	FileChanges,
	LogLevel,
	ProjectExplanation,
	Statistics,
	WorkspaceOptions,
} from "./workspace-types.ts";
