import assert from "node:assert/strict";
import { Interrupted, Priority, Scheduler } from "../../server/src/state/schedule.ts";

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

	it("has a job give way to a more urgent one, and begins it again", async () => {
		const { scheduler, order, add } = interruptible();
		const background = add(Priority.background);
		const urgent = new Promise<void>((resolve) => {
			scheduler.add(Priority.interactive, async () => {
				order.push("urgent");
				resolve();
			});
		});
		await urgent;
		await new Promise(setImmediate);
		assert.deepEqual(order, ["begun", "interrupted", "urgent", "begun"]);
		background.finish();
		await new Promise(setImmediate);
		assert.equal(order.at(-1), "finished");
	});

	it("interrupts neither for what is as urgent nor for less", async () => {
		const { scheduler, order, add } = interruptible();
		const job = add(Priority.background);
		scheduler.add(Priority.background, async () => {});
		scheduler.add(Priority.bulk, async () => {});
		job.finish();
		await new Promise(setImmediate);
		assert.deepEqual(order, ["begun", "finished"]);
	});

	it("does not begin an abandoned job again", async () => {
		const { order, add } = interruptible();
		const first = add(Priority.interactive);
		const waiting = add(Priority.interactive);
		waiting.job.abandon();
		first.job.abandon();
		await new Promise(setImmediate);
		assert.deepEqual(order, ["begun", "interrupted"]);
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

/** A scheduler, and jobs for it that go on until they are told to finish or interrupted. */
function interruptible() {
	const scheduler = new Scheduler();
	const order: string[] = [];
	const add = (priority: Priority) => {
		let settle: (end: "finished" | "interrupted") => void = () => {};
		const run = async (): Promise<void> => {
			order.push("begun");
			const end = await new Promise<"finished" | "interrupted">((resolve) => {
				settle = resolve;
			});
			order.push(end);
			if (end === "interrupted") throw new Interrupted();
		};
		const job = scheduler.add(priority, run, () => settle("interrupted"));
		return { job, finish: () => settle("finished") };
	};
	return { scheduler, order, add };
}
