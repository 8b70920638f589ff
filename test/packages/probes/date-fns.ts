import * as dates from "date-fns";

export function computed(date: Date, other: Date) {
	dates.addMilliseconds(date, 1); // pure
	dates.addSeconds(date, 1); // pure
	dates.addMinutes(date, 1); // pure
	dates.addHours(date, 1); // pure
	dates.addDays(date, 1); // pure
	dates.addWeeks(date, 1); // pure
	dates.addMonths(date, 1); // pure
	dates.addYears(date, 1); // pure
	dates.subMinutes(date, 1); // pure
	dates.subHours(date, 1); // pure
	dates.subDays(date, 1); // pure
	dates.subWeeks(date, 1); // pure
	dates.subMonths(date, 1); // pure
	dates.subYears(date, 1); // pure
	dates.setHours(date, 1); // pure
	dates.setMinutes(date, 1); // pure
	dates.set(date, { hours: 1 }); // pure
	dates.startOfDay(date); // pure
	dates.endOfDay(date); // pure
	dates.startOfWeek(date); // pure
	dates.endOfWeek(date); // pure
	dates.startOfMonth(date); // pure
	dates.endOfMonth(date); // pure
	dates.startOfYear(date); // pure
	dates.endOfYear(date); // pure
	dates.startOfHour(date); // pure
	dates.toDate(date); // pure
	dates.isBefore(date, other); // pure
	dates.isAfter(date, other); // pure
	dates.isEqual(date, other); // pure
	dates.isSameDay(date, other); // pure
	dates.isSameMonth(date, other); // pure
	dates.isSameYear(date, other); // pure
	dates.differenceInDays(date, other); // pure
	dates.differenceInHours(date, other); // pure
	dates.differenceInMinutes(date, other); // pure
	dates.differenceInSeconds(date, other); // pure
	dates.differenceInMilliseconds(date, other); // pure
	dates.differenceInMonths(date, other); // pure
	dates.differenceInYears(date, other); // pure
	dates.differenceInCalendarDays(date, other); // pure
	dates.compareAsc(date, other); // pure
	dates.compareDesc(date, other); // pure
	dates.formatDistance(date, other); // pure
	dates.isValid(date); // pure
	dates.isWeekend(date); // pure
	dates.getYear(date); // pure
	dates.getMonth(date); // pure
	dates.getDate(date); // pure
	dates.getDay(date); // pure
	dates.getHours(date); // pure
	dates.getTime(date); // pure
	dates.getUnixTime(date); // pure
	dates.formatISO(date); // pure
	dates.isToday(date); // reads clock
	dates.isTomorrow(date); // reads clock
	dates.isYesterday(date); // reads clock
	dates.isPast(date); // reads clock
	dates.isFuture(date); // reads clock
	dates.isThisWeek(date); // reads clock
	dates.formatDistanceToNow(date); // reads clock
	dates.parseISO("2020-01-01"); // pure
	dates.parse("2020", "yyyy", date); // pure
	dates.min([date, other]); // pure
	dates.max([date, other]); // pure
	dates.fromUnixTime(0); // pure
	dates.isWithinInterval(date, { start: other, end: other }); // pure
	dates.format(date, "yyyy"); // pure
	dates.formatDuration({ hours: 1 }); // pure
	dates.eachDayOfInterval({ start: date, end: other }); // pure
	dates.intervalToDuration({ start: date, end: other }); // pure
	dates.startOfToday(); // reads clock
	dates.startOfTomorrow(); // reads clock
	dates.endOfToday(); // reads clock
}
