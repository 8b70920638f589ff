import { CLOCK, MAKES, STEP } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

/** Its objects do not change. */
export const dayjs: PackageKnowledge = {
	names: ["dayjs"],
	calls: {
		dayjs: { ...CLOCK, refine: "primitive-argument", gives: "new" },
		...each("dayjs", "unix", MAKES),
		...each("dayjs.Dayjs", "add subtract startOf endOf set clone toDate", STEP),
		...each(
			"dayjs.Dayjs",
			"format diff isBefore isAfter isSame toISOString toJSON unix valueOf isValid year month date day hour minute second get",
			STEP,
		),
	},
};
