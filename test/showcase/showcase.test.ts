/**
 * The showcase is real code: it type-checks, both forms of each part run and give the same results, the second form
 * keeps within its limits, and the report on it is exactly the list below.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const showcase = "test-fixtures/workspaces/showcase";
/** Below the root, so that the compiled showcase finds its dependencies. */
const compiled = path.join(root, "out", "showcase");
/** A copy of the showcase, its first form rewritten by every fix that is offered. */
const fixed = path.join("out", "showcase-fixed");

interface Ticket {
	id: string;
	title: string;
	attachments: { name: string; path: string }[];
}

interface Client {
	base: string;
	headers: Record<string, string>;
}

interface Desk {
	client: Client;
	conversations: string;
}

interface Variant {
	answer(desk: Desk, message: object): Promise<string>;
	createService(desk: Desk): Server;
	downloadAttachments(client: Client, ticket: Ticket, folder: string): Promise<string[]>;
	indexTickets(desk: Desk, ids: readonly string[]): Promise<{ id: string; error: string | undefined }[]>;
	loadCatalogue(client: Client): Promise<{ categories: string[]; products: object[] }>;
	runNight(desk: Desk, folder: string): Promise<object | undefined>;
	translateAll(client: Client, texts: readonly string[]): Promise<string[]>;
}

interface Upstream {
	base: string;
	traffic(service: string): { requests: number; peak: number };
	close(): Promise<void>;
}

interface World {
	TICKETS: readonly Ticket[];
	startUpstream(options: { delay: number; strict?: boolean; hold?: Record<string, number> }): Promise<Upstream>;
}

const message = { userId: "u1", conversation: "c1", text: "My printer is on fire." };

/** What the linter has to say: file and rule, and the line of code that it says it about. */
const REPORT: readonly string[] = [
	"before/attachments.ts floating-promise: mkdir(folder, { recursive: true });",
	"before/attachments.ts unbounded-concurrency: return Promise.all(",
	'before/catalogue.ts sequential-await: const first = await getJson<Page>(client, "/catalogue?page=1");',
	"before/catalogue.ts unbounded-concurrency: const rest = await Promise.all(numbers.map((number) => getJson<Page>(client, `/catalogue?page=${number}`)));",
	"before/chat.ts sequential-await: const user = await findUser(desk, message.userId);",
	"before/chat.ts floating-promise: recordUsage(desk, message);",
	"before/queue.ts unbounded-concurrency: return Promise.all(ids.map((id) => indexTicket(desk, id)));",
	"before/service.ts floating-promise: handle(desk, request, response);",
	"before/service.ts floating-promise: answer(desk, message).then((reply) => {",
	"before/translations.ts floating-promise: slots.acquire();",
	"before/worker.ts sequential-await: const tickets = await openTickets(desk);",
	"before/worker.ts floating-promise: raiseAlert(desk, `The night failed: ${String(error)}`);",
];

describe("showcase", () => {
	let world: World;
	let fixing: Run;
	const variants = new Map<string, Variant>();
	let folder: string;
	const open: Upstream[] = [];

	before(async () => {
		compile(showcase, compiled);
		world = await load(compiled, "shared/upstream.js");
		variants.set("before", await loadVariant(path.join(compiled, "before")));
		variants.set("after", await loadVariant(path.join(compiled, "after")));

		await rm(path.join(root, fixed), { recursive: true, force: true });
		await cp(path.join(root, showcase), path.join(root, fixed), { recursive: true });
		fixing = lint([fixed, "--no-gitignore", "--fix", "--fix-suggestions", "--format", "json"]);
		compile(fixed, path.join(root, fixed, "out"));
		variants.set("before, with every fix taken", await loadVariant(path.join(root, fixed, "out", "before")));

		folder = await mkdtemp(path.join(tmpdir(), "asynclint-showcase-"));
		await writeFile(path.join(folder, "c1.json"), JSON.stringify([{ from: "customer", text: "Hello?" }]));
	});

	afterEach(async () => {
		await Promise.all(open.splice(0).map((upstream) => upstream.close()));
	});

	after(async () => {
		await rm(folder, { recursive: true, force: true });
	});

	async function start(options: { strict?: boolean; hold?: Record<string, number> } = {}) {
		const upstream = await world.startUpstream({ delay: 0, ...options });
		open.push(upstream);
		const client: Client = { base: upstream.base, headers: {} };
		const desk: Desk = { client, conversations: folder };
		return { upstream, client, desk };
	}

	function variant(name: string): Variant {
		const found = variants.get(name);
		assert.ok(found);
		return found;
	}

	for (const name of ["before", "after", "before, with every fix taken"]) {
		describe(name, () => {
			it("answers a chat message over HTTP", async () => {
				const { desk } = await start();
				const service = variant(name).createService(desk);
				service.listen(0, "127.0.0.1");
				await once(service, "listening");
				const { port } = service.address() as AddressInfo;
				const reply = await fetch(`http://127.0.0.1:${port}/chat`, { method: "POST", body: JSON.stringify(message) });
				assert.equal(await reply.text(), "Thank you, 3 lines read.");
				service.close();
				service.closeAllConnections();
				await once(service, "close");
			});

			it("refuses a customer without chat", async () => {
				const { desk } = await start();
				const reply = await variant(name).answer(desk, { ...message, userId: "blocked" });
				assert.equal(reply, "Customer blocked, your plan (the small plan) has no chat.");
			});

			it("does the night's work", async () => {
				const { desk } = await start();
				const target = path.join(folder, name.replaceAll(/\W+/g, "-"));
				// The first form does not wait until the folders are made, and on a busy machine it comes too early.
				for (const { id } of world.TICKETS) await mkdir(path.join(target, id), { recursive: true });
				const night = await variant(name).runNight(desk, target);
				const expected = {
					catalogue: {
						categories: ["printers", "fire extinguishers"],
						products: Array.from({ length: 36 }, (_, index) => ({ id: index + 1, name: `Printer ${index + 1}` })),
					},
					files: world.TICKETS.flatMap((ticket) =>
						ticket.attachments.map((attachment) => path.join(target, ticket.id, attachment.name)),
					),
					indexed: world.TICKETS.map((ticket) => ({ id: ticket.id, error: undefined })),
					titles: world.TICKETS.map((ticket) => ticket.title.toUpperCase()),
				};
				assert.deepEqual(night, expected);
				assert.equal((await readdir(path.join(target, "t3"))).length, 6);
				assert.equal(await readFile(path.join(target, "t3", "photo-2.txt"), "utf8"), '"the bytes of t3-2"');
			});

			it("reports a job that fails and goes on with the others", async () => {
				const { desk } = await start();
				const outcomes = await variant(name).indexTickets(desk, ["t1", "none", "t2"]);
				assert.deepEqual(outcomes, [
					{ id: "t1", error: undefined },
					{ id: "none", error: "HttpError: /tickets/none answered 404" },
					{ id: "t2", error: undefined },
				]);
			});
		});
	}

	// The upstream holds its answers until that many requests are open, so these end only if they really all start.
	it("starts everything at once before", async () => {
		const { desk, client } = await start({ hold: { attachments: 6, tickets: 8 } });
		const [ticket] = world.TICKETS;
		assert.ok(ticket);
		await variant("before").downloadAttachments(client, ticket, folder);
		const ids = world.TICKETS.map(({ id }) => id);
		await variant("before").indexTickets(desk, ids);
	});

	it("keeps to its limits after", async () => {
		const { desk, upstream } = await start();
		await variant("after").runNight(desk, path.join(folder, "bounded"));
		for (const [service, most] of Object.entries({
			catalogue: 4,
			attachments: 4,
			tickets: 4,
			index: 4,
			translate: 3,
		})) {
			const { peak, requests } = upstream.traffic(service);
			assert.ok(peak <= most && requests > most, `${service}: ${peak} of ${requests} requests at once`);
		}
	});

	it("is told off by the translation service before, and not after", async () => {
		const texts = world.TICKETS.map(({ title }) => title);
		const { client } = await start({ strict: true, hold: { translate: 4 } });
		await assert.rejects(variant("before").translateAll(client, texts), { name: "HttpError", status: 429 });
		const strict = await start({ strict: true });
		const translated = await variant("after").translateAll(strict.client, texts);
		assert.equal(translated.length, texts.length);
	});

	it("answers 502 after when a store is down, in place of no answer at all", async () => {
		const { upstream, desk } = await start();
		await upstream.close();
		const service = variant("after").createService(desk);
		service.listen(0, "127.0.0.1");
		await once(service, "listening");
		const { port } = service.address() as AddressInfo;
		const reply = await fetch(`http://127.0.0.1:${port}/chat`, { method: "POST", body: JSON.stringify(message) });
		assert.equal(reply.status, 502);
		service.close();
		service.closeAllConnections();
		await once(service, "close");
	});

	it("gets exactly the report it is there for", () => {
		const { report, status } = lint([showcase, "--format", "json"]);
		assert.deepEqual(report.errors, []);
		const lines = report.findings.map(({ file, rule, start }) => {
			const line = readFileSync(path.join(root, file), "utf8").split("\n")[start.line - 1]?.trim();
			return `${path.posix.relative(`${showcase}/src`, file)} ${rule}: ${line}`;
		});
		assert.deepEqual(lines.sort(), [...REPORT].sort());
		assert.equal(status, 1);
	});

	it("has nothing to report once every fix is taken", () => {
		assert.deepEqual(fixing.report.errors, []);
		assert.deepEqual(fixing.report.findings, []);
		assert.equal(fixing.status, 0);
	});
});

async function load<T>(folder: string, file: string): Promise<T> {
	return (await import(pathToFileURL(path.join(folder, file)).href)) as T;
}

async function loadVariant(folder: string): Promise<Variant> {
	const parts = ["attachments", "catalogue", "chat", "queue", "service", "translations", "worker"];
	const modules = await Promise.all(parts.map((part) => load<object>(folder, `${part}.js`)));
	return Object.assign({}, ...modules) as Variant;
}

function compile(project: string, target: string): void {
	const tsc = path.join(root, "node_modules", "typescript", "bin", "tsc");
	const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", project, "--outDir", target], {
		cwd: root,
		encoding: "utf8",
	});
	assert.equal(status, 0, `${project} does not type-check:\n${stdout}`);
}

interface Run {
	status: number | null;
	report: { findings: { file: string; rule: string; start: { line: number } }[]; errors: unknown[] };
}

function lint(args: readonly string[]): Run {
	const { status, stdout, stderr } = spawnSync(process.execPath, ["dist/cli.js", ...args], {
		cwd: root,
		encoding: "utf8",
	});
	assert.ok(stdout.startsWith("{"), `no report, exit code ${status}:\n${stderr}`);
	return { status, report: JSON.parse(stdout) as Run["report"] };
}
