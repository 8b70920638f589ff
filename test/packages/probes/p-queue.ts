import PQueue from "p-queue";

const queue = new PQueue({ concurrency: 2 }); // pure

export async function queued() {
	await queue.add(async () => 1); // pure, promise
}
