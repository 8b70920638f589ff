import assert from "node:assert/strict";
import { Priority, Scheduler } from "../../server/src/state/schedule.ts";

describe("the server's scheduler", () => {
	it("runs one job at a time, the most urgent first", async () => {
		const scheduler = new Scheduler();
		const order: string[] = [];
		let atOnce = 0;
		const job = (name: string) => async () => {
			assert.equal(++atOnce, 1);
			await Promise.resolve();
			order.push(name);
			atOnce--;
		};
		await new Promise<void>((resolve) => {
			scheduler.add(Priority.interactive, job("first"));
			scheduler.add(Priority.bulk, async () => {
				await job("bulk")();
				resolve();
			});
			scheduler.add(Priority.interactive, job("second"));
			scheduler.add(Priority.interactive, job("third"));
		});
		assert.deepEqual(order, ["first", "second", "third", "bulk"]);
	});

	it("takes back what has not begun, and nothing else", async () => {
		const scheduler = new Scheduler();
		const order: string[] = [];
		const running = scheduler.add(Priority.interactive, async () => {
			order.push("running");
		});
		const waiting = scheduler.add(Priority.interactive, async () => {
			order.push("waiting");
		});
		assert.equal(running.started, true);
		assert.equal(running.cancel(), false);
		assert.equal(waiting.cancel(), true);
		assert.equal(waiting.cancel(), false);
		await new Promise<void>((resolve) => scheduler.add(Priority.bulk, async () => resolve()));
		assert.deepEqual(order, ["running"]);
	});

	it("keeps background jobs until nobody types", async () => {
		let now = 1000;
		const scheduler = new Scheduler(undefined, () => now);
		const order: string[] = [];
		scheduler.touch();
		const background = new Promise<void>((resolve) => {
			scheduler.add(Priority.background, async () => {
				order.push("background");
				resolve();
			});
		});
		await new Promise<void>((resolve) => scheduler.add(Priority.bulk, async () => resolve()));
		assert.equal(order.length, 0);
		now += 10_000;
		scheduler.add(Priority.bulk, async () => {
			order.push("later");
		});
		await background;
		assert.equal(order[0], "background");
	});

	it("goes on after a job that failed, and tells when it works", async () => {
		const busy: boolean[] = [];
		const scheduler = new Scheduler((now) => busy.push(now));
		scheduler.add(Priority.interactive, () => Promise.reject(new Error("no")));
		await new Promise<void>((resolve) => scheduler.add(Priority.interactive, async () => resolve()));
		await new Promise(setImmediate);
		assert.deepEqual(busy, [true, true, false]);
	});
});
