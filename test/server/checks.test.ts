import assert from "node:assert/strict";
import { CancellationToken, CancellationTokenSource } from "vscode-languageserver";
import type { FileResult } from "../../analyzer/src/index.ts";
import { Cancelled, Checks, Superseded } from "../../server/src/state/checks.ts";
import { Documents, type OpenDocument } from "../../server/src/state/documents.ts";
import { Priority, Scheduler } from "../../server/src/state/schedule.ts";

const NONE = CancellationToken.None;

/** An analyzer that answers when it is told to. */
function setUp() {
	const documents = new Documents();
	const scheduler = new Scheduler();
	const waiting: (() => void)[] = [];
	let asked = 0;
	let interrupted = 0;
	const checks = new Checks({
		scheduler,
		checkFile: (file) => {
			asked++;
			return new Promise<FileResult>((resolve) => {
				waiting.push(() => resolve({ file, findings: [], refused: [], problems: [] }));
			});
		},
		interrupt: () => interrupted++,
		toItems: () => [],
	});
	const open = (name: string) =>
		documents.open(`file:///${name}`, "typescript", 1, "") as OpenDocument & { path: string };
	const edit = (document: OpenDocument): void => {
		documents.change(document.uri, [{ text: "new" }], document.text.version + 1);
		checks.supersede(document);
		checks.invalidate();
	};
	return {
		checks,
		scheduler,
		open,
		edit,
		answer: () => waiting.shift()?.(),
		asked: () => asked,
		interrupted: () => interrupted,
	};
}

describe("checks of open documents", () => {
	it("are made once for all who ask about one version", async () => {
		const { checks, open, answer, asked } = setUp();
		const document = open("a.ts");
		const both = [checks.current(document, NONE), checks.current(document, NONE)];
		answer();
		const [one, other] = await Promise.all(both);
		assert.equal(one, other);
		assert.equal(await checks.current(document, NONE), one);
		assert.equal(asked(), 1);
	});

	it("are void once the text changed, begun or not", async () => {
		const { checks, open, edit, answer, asked, interrupted } = setUp();
		const document = open("a.ts");
		const begun = checks.current(document, NONE);
		edit(document);
		assert.equal(interrupted(), 1);
		await assert.rejects(begun, Superseded);
		const queued = checks.current(document, NONE);
		edit(document);
		await assert.rejects(queued, Superseded);
		const newest = checks.current(document, NONE);
		answer();
		await new Promise(setImmediate);
		answer();
		assert.equal((await newest).version, 3);
		// The one in the middle never reached the analyzer.
		assert.equal(asked(), 2);
	});

	it("are taken back with the last request for them", async () => {
		const { checks, open, answer, asked } = setUp();
		const running = checks.current(open("a.ts"), NONE);
		const document = open("b.ts");
		const first = new CancellationTokenSource();
		const second = new CancellationTokenSource();
		const requests = [checks.current(document, first.token), checks.current(document, second.token)];
		first.cancel();
		await assert.rejects(requests[0] as Promise<unknown>, Cancelled);
		second.cancel();
		await assert.rejects(requests[1] as Promise<unknown>, Cancelled);
		answer();
		await running;
		assert.equal(asked(), 1);
		const again = checks.current(document, NONE);
		answer();
		assert.equal((await again).version, 1);
	});

	it("are made again when another file changed, but not for who asks about this text alone", async () => {
		const { checks, open, answer, asked } = setUp();
		const document = open("a.ts");
		const before = checks.current(document, NONE);
		answer();
		const first = await before;
		checks.invalidate();
		assert.equal(await checks.current(document, NONE, true), first);
		assert.equal(asked(), 1);
		const after = checks.current(document, NONE);
		answer();
		assert.equal((await after).world, 1);
		assert.equal(asked(), 2);
	});

	it("that began before a change elsewhere do not do for who asks after it", async () => {
		const { checks, open, answer } = setUp();
		const document = open("a.ts");
		const early = checks.current(document, NONE);
		checks.invalidate();
		const late = checks.current(document, NONE);
		answer();
		assert.equal((await early).world, 0);
		await new Promise(setImmediate);
		answer();
		assert.equal((await late).world, 1);
	});

	it("of other files wait for a pause while somebody types", async () => {
		const { checks, scheduler, open, answer, asked } = setUp();
		const [typed, other] = [open("a.ts"), open("b.ts")];
		const opened = checks.current(other, NONE);
		answer();
		await opened;
		scheduler.touch();
		checks.invalidate();
		const later = checks.current(other, NONE);
		const now = checks.current(typed, NONE);
		answer();
		await now;
		assert.equal(asked(), 2);
		await new Promise<void>((resolve) => scheduler.add(Priority.bulk, async () => resolve()));
		assert.equal(asked(), 2);
		const pause = setInterval(answer, 20);
		assert.equal((await later).world, 1);
		clearInterval(pause);
	});
});
