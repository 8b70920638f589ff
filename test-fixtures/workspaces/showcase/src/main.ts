/** Runs the service and the worker once, in one of their two forms, against an upstream on this machine. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import * as afterService from "./after/service.ts";
import * as afterWorker from "./after/worker.ts";
import * as beforeService from "./before/service.ts";
import * as beforeWorker from "./before/worker.ts";
import type { Message } from "./shared/model.ts";
import { startUpstream } from "./shared/upstream.ts";

const variants = {
	before: { createService: beforeService.createService, runNight: beforeWorker.runNight },
	after: { createService: afterService.createService, runNight: afterWorker.runNight },
};

const { createService, runNight } = variants[process.argv[2] === "before" ? "before" : "after"];
const folder = await mkdtemp(path.join(tmpdir(), "showcase-"));
const upstream = await startUpstream({ delay: 20 });
try {
	await writeFile(path.join(folder, "c1.json"), JSON.stringify([{ from: "customer", text: "Hello?" }]));
	const desk = { client: { base: upstream.base, headers: {} }, conversations: folder };

	const service = createService(desk);
	await new Promise<void>((resolve) => {
		service.listen(0, "127.0.0.1", resolve);
	});
	const { port } = service.address() as AddressInfo;
	const message: Message = { userId: "u1", conversation: "c1", text: "My printer is on fire." };
	const reply = await fetch(`http://127.0.0.1:${port}/chat`, { method: "POST", body: JSON.stringify(message) });
	console.log(`chat: ${await reply.text()}`);
	await new Promise((resolve) => {
		service.close(resolve);
		service.closeAllConnections();
	});

	const night = await runNight(desk, path.join(folder, "attachments"));
	console.log(`products: ${night?.catalogue.products.length}, files: ${night?.files.length}`);
	console.log(`indexed: ${night?.indexed.filter((outcome) => outcome.error === undefined).length}`);
	console.log(`first title: ${night?.titles[0]}`);
	for (const name of ["catalogue", "attachments", "index", "translate"]) {
		const { requests, peak } = upstream.traffic(name);
		console.log(`${name}: ${requests} requests, ${peak} at once`);
	}
} finally {
	await upstream.close();
	await rm(folder, { recursive: true, force: true });
}
