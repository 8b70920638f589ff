import dayjs from "dayjs";

export function computed(date: string) {
	dayjs(); // reads clock
	dayjs(date).format("YYYY"); // pure
	dayjs.unix(0); // pure
	const day = dayjs(date).add(1, "day").subtract(1, "hour").startOf("day").endOf("day").set("hour", 1).clone(); // pure
	day.toDate(); // pure
	day.toISOString(); // pure
	day.toJSON(); // pure
	day.unix(); // pure
	day.valueOf(); // pure
	day.isValid(); // pure
	day.year(); // pure
	day.month(); // pure
	day.date(); // pure
	day.day(); // pure
	day.hour(); // pure
	day.minute(); // pure
	day.second(); // pure
	day.get("hour"); // pure
	day.diff(day); // pure
	day.isBefore(day); // pure
	day.isAfter(day); // pure
	day.isSame(day); // pure
}
