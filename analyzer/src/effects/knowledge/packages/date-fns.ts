import { CHECKS, CLOCK, LOOKS, MAKES } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

export const dateFns: PackageKnowledge = {
	names: ["date-fns"],
	calls: {
		...each(
			"",
			"addMilliseconds addSeconds addMinutes addHours addDays addWeeks addMonths addYears subMinutes subHours subDays subWeeks " +
				"subMonths subYears startOfDay endOfDay startOfWeek endOfWeek startOfMonth endOfMonth startOfYear endOfYear startOfHour " +
				"parseISO parse toDate min max set setHours setMinutes fromUnixTime",
			{ ...MAKES, throws: false },
		),
		...each(
			"",
			"isBefore isAfter isEqual isSameDay isSameMonth isSameYear isValid isWithinInterval isWeekend getYear getMonth getDate getDay " +
				"getHours getTime getUnixTime differenceInDays differenceInHours differenceInMinutes differenceInSeconds " +
				"differenceInMilliseconds differenceInMonths differenceInYears differenceInCalendarDays compareAsc compareDesc",
			LOOKS,
		),
		...each("", "format formatISO formatDistance formatDuration eachDayOfInterval intervalToDuration", MAKES),
		...each("", "isToday isTomorrow isYesterday isPast isFuture isThisWeek formatDistanceToNow", {
			...CLOCK,
			...CHECKS,
		}),
		...each("", "startOfToday startOfTomorrow endOfToday", { ...CLOCK, gives: "new" }),
	},
};
