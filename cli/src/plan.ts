/** Parts of a plan. */
import type { CheckPlan } from "../../analyzer/src/index.ts";

/** The same plan with fewer files. */
export function partOf(plan: CheckPlan, wanted: (file: string) => boolean): CheckPlan {
	const groups = plan.groups
		.map((group) => ({ ...group, files: group.files.filter(wanted) }))
		.filter((group) => group.files.length > 0);
	return { ...plan, groups, files: groups.flatMap((group) => group.files), projects: groups.length };
}
