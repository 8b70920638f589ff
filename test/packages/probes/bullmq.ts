import { FlowProducer, type Job, Queue } from "bullmq";

const queue = new Queue("mail"); // pure
const flow = new FlowProducer(); // pure

export async function jobs(job: Job) {
	await queue.getJob("a"); // reads queue, promise
	await queue.getJobCounts(); // reads queue, promise
	await queue.count(); // reads queue, promise
	await queue.isPaused(); // reads queue, promise
	await queue.getJobSchedulers(); // reads queue, promise
	await queue.add("a", {}); // writes queue, promise
	await queue.addBulk([]); // writes queue, promise
	await queue.pause(); // writes queue, promise
	await queue.resume(); // writes queue, promise
	await queue.close(); // writes queue, promise
	await queue.obliterate(); // writes queue, promise
	await queue.drain(); // writes queue, promise
	await queue.clean(1, 1); // writes queue, promise
	await queue.remove("a"); // writes queue, promise
	await queue.upsertJobScheduler("a", { every: 1 }); // writes queue, promise
	await flow.add({ name: "a", queueName: "mail" }); // writes queue, promise
	await job.getState(); // reads queue, promise
	await job.isCompleted(); // reads queue, promise
	await job.isFailed(); // reads queue, promise
	await job.isActive(); // reads queue, promise
	await job.isWaiting(); // reads queue, promise
	await job.isDelayed(); // reads queue, promise
	await job.remove(); // writes queue, promise
	await job.retry(); // writes queue, promise
	await job.promote(); // writes queue, promise
	await job.updateProgress(1); // writes queue, promise
	await job.log("a"); // writes queue, promise
}
