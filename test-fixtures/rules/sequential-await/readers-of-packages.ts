// Functions that packages make of settings, for looking something up.
// @filename: node_modules/birds/package.json
{ "name": "birds", "version": "1.0.0", "types": "index.d.ts" }
// @filename: node_modules/birds/index.d.ts
export declare class Client {
	constructor(settings: { token: string });
	buildPipe<P, T>(settings: { pipe: string; data?: (row: unknown) => T }): (parameters: P) => Promise<{ data: T[] }>;
	buildEmptyPipe<P>(settings: { pipe: string }): (parameters: P) => Promise<void>;
	buildIngestEndpoint<T>(settings: { datasource: string }): (event: T) => Promise<{ rows: number }>;
}
// @filename: main.ts
import { Client } from "birds";

interface Day {
	day: string;
}
let made = 0;

class Statistics {
	private readonly birds = new Client({ token: "" });
	get daily() {
		return this.birds.buildPipe<Day, string>({ pipe: "daily" });
	}
	get monthly() {
		return this.birds.buildPipe<Day, string>({ pipe: "monthly", data: (row) => String(row) });
	}
	get ingest() {
		return this.birds.buildIngestEndpoint<Day>({ datasource: "days" });
	}
	get counted() {
		made++;
		return this.birds.buildPipe<Day, string>({ pipe: "daily" });
	}
	get counting() {
		return this.birds.buildPipe<Day, string>({
			pipe: "daily",
			data: (row) => {
				made++;
				return String(row);
			},
		});
	}
	get warmed() {
		return this.birds.buildEmptyPipe<Day>({ pipe: "warmed" });
	}
	get resetDaily() {
		return this.birds.buildPipe<Day, string>({ pipe: "daily" });
	}
	get dailyReset() {
		return this.birds.buildPipe<Day, string>({ pipe: "dailyReset" });
	}
}
const statistics = new Statistics();
const yearly = new Client({ token: "" }).buildPipe<Day, string>({ pipe: "yearly" });

export async function bothRead(day: string) {
	const daily = await statistics.daily({ day });
	//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 3 awaits that probably do not depend on each other: 3 round trips could be 1.
	const monthly = await statistics.monthly({ day });
	const all = await yearly({ day });
	return [daily, monthly, all];
}

export async function oneWrites(day: string) {
	const ingested = await statistics.ingest({ day });
	const daily = await statistics.daily({ day });
	return [daily, ingested];
}

export async function oneCounts(day: string) {
	const daily = await statistics.daily({ day });
	const counted = await statistics.counted({ day });
	return [daily, counted];
}

export async function oneCountsItsRows(day: string) {
	const daily = await statistics.daily({ day });
	const counted = await statistics.counting({ day });
	return [daily, counted];
}

export async function oneGivesNothing(day: string) {
	const daily = await statistics.daily({ day });
	const warmed = await statistics.warmed({ day });
	return [daily, warmed];
}

export async function oneSoundsLikeMore(day: string) {
	const daily = await statistics.daily({ day });
	const reset = await statistics.resetDaily({ day });
	const other = await statistics.dailyReset({ day });
	return [daily, reset, other];
}
